import type { Scalar } from 'yaml';

/** Length of the escape sequence that starts at a backslash of a double-quoted scalar. */
function escapeLength(source: string, at: number): number {
  const lengths: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };
  return lengths[source[at + 1] ?? ''] ?? 2;
}

function contentStart(source: string, scalar: Scalar, start: number): number {
  switch (scalar.type) {
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return source.indexOf('\n', start) + 1;
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE':
      return start + 1;
    default:
      return start;
  }
}

/** What follows the backslash of an escape that decodes to white space, or to nothing at the end of a line. */
const SPACE_ESCAPES: ReadonlySet<string | undefined> = new Set([' ', '\t', 'n', 't', 'r', '\n']);

const isSpace = (char: string | undefined) => char !== undefined && /\s/.test(char);

/**
 * For each character of a scalar's value, its offset in the file; one more entry for the end. Value and file differ
 * by indentation, folded lines and escapes, so the two are walked side by side: white space of the file that has no
 * counterpart in the value is passed over, an escape stands for what it decodes to.
 */
export function scalarOffsets(source: string, scalar: Scalar, value: string): readonly number[] {
  const [start = 0, end = source.length] = scalar.range ?? [];
  const offsets: number[] = [];
  let at = contentStart(source, scalar, start);
  while (offsets.length < value.length && at < end) {
    const step = stepAt(source, at, scalar, value[offsets.length]);
    if (step === undefined) break;
    if (step.counts) offsets.push(at);
    at += step.length;
  }
  while (offsets.length <= value.length) offsets.push(Math.min(at, end));
  return offsets;
}

/** How far to go in the file, and whether what is passed stands for the wanted character; undefined when lost. */
function stepAt(
  source: string,
  at: number,
  { type }: Scalar,
  wanted: string | undefined,
): { readonly length: number; readonly counts: boolean } | undefined {
  const char = source[at];
  if (type === 'QUOTE_DOUBLE' && char === '\\') {
    // Indentation may have stood in for a space that the file escapes: the escape then stands for nothing more.
    const counts = SPACE_ESCAPES.has(source[at + 1]) ? isSpace(wanted) : true;
    return { length: escapeLength(source, at), counts };
  }
  if (char === wanted) return { length: type === 'QUOTE_SINGLE' && wanted === "'" ? 2 : 1, counts: true };
  if (char === '\n' && wanted === ' ') return { length: 1, counts: true };
  return isSpace(char) ? { length: 1, counts: false } : undefined;
}
