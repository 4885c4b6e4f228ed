/** One line of a difference: with its number before, after, or in both. */
export type DiffLine =
  | { readonly kind: 'same'; readonly text: string; readonly before: number; readonly after: number }
  | { readonly kind: 'removed'; readonly text: string; readonly before: number }
  | { readonly kind: 'added'; readonly text: string; readonly after: number };

/** Beyond this many differing lines the shortest way is not looked for: all is removed, all is added. */
const MAX_EDITS = 1_000;

/**
 * The lines of two texts side by side, by the shortest edit (Myers, "An O(ND) Difference Algorithm and Its
 * Variations", 1986).
 *
 * @example
 * diffLines('a\nb', 'a\nc').map(({ kind, text }) => `${kind} ${text}`) // => ['same a', 'removed b', 'added c']
 */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const old = before.split('\n');
  const fresh = after.split('\n');
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < old.length - start && end < fresh.length - start && old.at(-1 - end) === fresh.at(-1 - end))
    end++;
  const kept = (from: number, to: number, shift: number) =>
    old.slice(from, to).map((text, index): DiffLine => {
      const number = from + index + 1;
      return { kind: 'same', text, before: number, after: number + shift };
    });
  return [
    ...kept(0, start, 0),
    ...middle(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end), start),
    ...kept(old.length - end, old.length, fresh.length - old.length),
  ];
}

function middle(old: readonly string[], fresh: readonly string[], offset: number): readonly DiffLine[] {
  const lines: DiffLine[] = [];
  let x = 0;
  let y = 0;
  const remove = () => lines.push({ kind: 'removed', text: old[x] ?? '', before: offset + ++x });
  const add = () => lines.push({ kind: 'added', text: fresh[y] ?? '', after: offset + ++y });
  for (const match of matches(old, fresh)) {
    while (x < match.x) remove();
    while (y < match.y) add();
    lines.push({ kind: 'same', text: old[x] ?? '', before: offset + ++x, after: offset + ++y });
  }
  while (x < old.length) remove();
  while (y < fresh.length) add();
  return lines;
}

interface Match {
  readonly x: number;
  readonly y: number;
}

/** Pairs of equal lines on the shortest way from one text to the other, in order. */
function matches(old: readonly string[], fresh: readonly string[]): readonly Match[] {
  const most = Math.min(old.length + fresh.length, MAX_EDITS);
  let furthest = new Map<number, number>([[1, 0]]);
  const trace: ReadonlyMap<number, number>[] = [];
  for (let edits = 0; edits <= most; edits++) {
    trace.push(furthest);
    furthest = new Map(furthest);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = stepTo(furthest, diagonal, edits);
      while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= old.length && x - diagonal >= fresh.length) return walkBack(trace, old.length, fresh.length);
    }
  }
  return [];
}

/** Where a diagonal is entered: from above by an added line, from the left by a removed one. */
function stepTo(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  const left = furthest.get(diagonal - 1) ?? -1;
  const above = furthest.get(diagonal + 1) ?? -1;
  return diagonal === -edits || (diagonal !== edits && left < above) ? above : left + 1;
}

function walkBack(
  trace: readonly ReadonlyMap<number, number>[],
  oldLength: number,
  freshLength: number,
): Match[] {
  const found: Match[] = [];
  let x = oldLength;
  let y = freshLength;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const furthest = trace[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const entered = stepTo(furthest, diagonal, edits);
    while (x > entered && x > 0 && y > 0) found.push({ x: --x, y: --y });
    if (edits === 0) break;
    const left = furthest.get(diagonal - 1) ?? -1;
    const fromAbove =
      diagonal === -edits || (diagonal !== edits && left < (furthest.get(diagonal + 1) ?? -1));
    if (fromAbove) y -= 1;
    else x -= 1;
  }
  return found.reverse();
}

/** A run of lines to show; between two of them equal lines were left out. */
export type Hunk = readonly DiffLine[];

/**
 * What changed with a few lines around it.
 *
 * @example
 * hunksOf(diffLines('a\nb\nc\nd', 'a\nb\nc\ne'), 1).map((hunk) => hunk.length) // => [3]
 */
export function hunksOf(lines: readonly DiffLine[], around: number): readonly Hunk[] {
  const hunks: DiffLine[][] = [];
  let lastShown = Number.NEGATIVE_INFINITY;
  lines.forEach((line, index) => {
    if (!lines.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'same'))
      return;
    if (index !== lastShown + 1 || hunks.length === 0) hunks.push([]);
    hunks.at(-1)?.push(line);
    lastShown = index;
  });
  return hunks;
}
