/** A published number: how often something was. */
export type Cells = ReadonlyMap<string, number>;
/** That cells add up to others: the sum of value × factor is 0. */
export type Equation = ReadonlyMap<string, number>;

/** Numbers below this, and above none, are not published. */
export const SMALL = 5;

const isSmall = (value: number) => value > 0 && value < SMALL;

/**
 * Which cells of a table are not to be published: those that are small, and so many more that nobody can work those out
 * of the rest (complementary suppression). What can be worked out is found by solving the equations for what is hidden
 * (Gauss–Jordan); bounds that a reader may still find are not looked at.
 *
 * @example
 * ```ts
 * const sum = new Map([['a', 1], ['b', 1], ['c', 1], ['all', -1]]);
 * const cells = new Map([['a', 3], ['b', 9], ['c', 40], ['all', 52]]);
 * [...hideSmallCells(cells, [sum])].sort() // => ['a', 'b']
 * ```
 */
export function hideSmallCells(cells: Cells, equations: readonly Equation[]): ReadonlySet<string> {
  const small = new Set([...cells].filter(([, value]) => isSmall(value)).map(([cell]) => cell));
  const hidden = new Set(small);
  const standsIn = indexOf(equations);
  for (;;) {
    const found = [...workedOut(hidden, equations)].filter((cell) => small.has(cell));
    if (found.length === 0) return hidden;
    const alone = found.flatMap((cell) => aloneIn(cell, hidden, standsIn));
    const more = alone.map((equation) => smallest([equation], cells, hidden));
    let helped = false;
    for (const cell of more) {
      if (cell === undefined) continue;
      hidden.add(cell);
      helped = true;
    }
    // An equation in which one stands alone gets another; where there is none, what it is tied to does. The next round
    // sees whether that was enough.
    if (helped) continue;
    const tied = [...groupOf(found[0] ?? '', hidden, standsIn)].flatMap((cell) => standsIn.get(cell) ?? []);
    const near = smallest(tied, cells, hidden);
    // Nothing is left to hide: then everything is.
    if (near === undefined) return new Set(cells.keys());
    hidden.add(near);
  }
}

/** Equations in which a hidden cell is the only hidden one: it follows from each of them. */
function aloneIn(cell: string, hidden: ReadonlySet<string>, standsIn: Index): readonly Equation[] {
  return (standsIn.get(cell) ?? []).filter(
    (equation) => ![...equation.keys()].some((other) => other !== cell && hidden.has(other)),
  );
}

type Index = ReadonlyMap<string, readonly Equation[]>;

/** Equations by the cells that stand in them. */
function indexOf(equations: readonly Equation[]): Index {
  const index = new Map<string, Equation[]>();
  for (const equation of equations) {
    for (const cell of equation.keys()) {
      const known = index.get(cell);
      if (known) known.push(equation);
      else index.set(cell, [equation]);
    }
  }
  return index;
}

/** Hidden cells that a hidden cell is tied to by equations. */
function groupOf(cell: string, hidden: ReadonlySet<string>, standsIn: Index): ReadonlySet<string> {
  const group = new Set([cell]);
  for (const one of group) {
    for (const equation of standsIn.get(one) ?? [])
      for (const other of equation.keys()) if (hidden.has(other)) group.add(other);
  }
  return group;
}

/** The smallest published cell of equations, rather one that is not 0. */
function smallest(
  equations: readonly Equation[],
  cells: Cells,
  hidden: ReadonlySet<string>,
): string | undefined {
  const weight = (cell: string) => cells.get(cell) || Number.MAX_SAFE_INTEGER;
  let best: string | undefined;
  for (const equation of equations) {
    for (const cell of equation.keys()) {
      if (hidden.has(cell)) continue;
      const less = best === undefined ? -1 : weight(cell) - weight(best);
      if (less < 0 || (less === 0 && best !== undefined && cell < best)) best = cell;
    }
  }
  return best;
}

const NOTHING = 1e-9;

/**
 * Hidden cells whose value follows from what is published: those that stand alone in a row of the reduced equations.
 */
export function workedOut(hidden: ReadonlySet<string>, equations: readonly Equation[]): ReadonlySet<string> {
  // By the cell that each row solves for, which no other row holds.
  const solved = new Map<string, Map<string, number>>();
  // Which rows hold a cell beside the one that they solve for.
  const holders = new Map<string, Set<string>>();
  const note = (pivot: string, row: ReadonlyMap<string, number>) => {
    for (const cell of row.keys()) {
      const pivots = holders.get(cell) ?? new Set();
      holders.set(cell, pivots.add(pivot));
    }
  };
  for (const equation of equations) {
    const row = new Map([...equation].filter(([cell]) => hidden.has(cell)));
    for (const cell of [...row.keys()]) {
      const one = solved.get(cell);
      const factor = row.get(cell);
      if (one && factor !== undefined) subtract(row, one, factor);
    }
    const [first] = row;
    if (first === undefined) continue;
    const [pivot, factor] = first;
    const scaled = new Map([...row].map(([cell, value]) => [cell, value / factor]));
    for (const other of holders.get(pivot) ?? []) {
      const one = solved.get(other);
      const share = one?.get(pivot);
      if (!one || share === undefined) continue;
      subtract(one, scaled, share);
      note(other, one);
    }
    solved.set(pivot, scaled);
    note(pivot, scaled);
  }
  return new Set([...solved].flatMap(([pivot, row]) => (row.size === 1 ? [pivot] : [])));
}

function subtract(row: Map<string, number>, other: ReadonlyMap<string, number>, factor: number): void {
  for (const [cell, value] of other) {
    const left = (row.get(cell) ?? 0) - value * factor;
    if (Math.abs(left) < NOTHING) row.delete(cell);
    else row.set(cell, left);
  }
}
