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
  for (;;) {
    const found = [...workedOut(hidden, equations)].find((cell) => small.has(cell));
    if (found === undefined) return hidden;
    const more = nextToHide(found, cells, hidden, equations);
    // Nothing is left to hide: then everything is.
    if (more === undefined) return new Set(cells.keys());
    hidden.add(more);
  }
}

/** The smallest published cell of the equations that a cell stands in, rather one that is not 0. */
function nextToHide(
  found: string,
  cells: Cells,
  hidden: ReadonlySet<string>,
  equations: readonly Equation[],
): string | undefined {
  const near = connected(found, hidden, equations);
  const candidates = equations
    .filter((equation) => [...equation.keys()].some((cell) => near.has(cell)))
    .flatMap((equation) => [...equation.keys()].filter((cell) => !hidden.has(cell)));
  const value = (cell: string) => cells.get(cell) ?? 0;
  const weight = (cell: string) => (value(cell) === 0 ? Number.MAX_SAFE_INTEGER : value(cell));
  return candidates.sort((a, b) => weight(a) - weight(b) || (a < b ? -1 : 1))[0];
}

/** Hidden cells that a cell is tied to by equations. */
function connected(
  found: string,
  hidden: ReadonlySet<string>,
  equations: readonly Equation[],
): ReadonlySet<string> {
  const near = new Set([found]);
  for (let size = 0; size !== near.size; ) {
    size = near.size;
    for (const equation of equations) {
      const keys = [...equation.keys()];
      if (!keys.some((cell) => near.has(cell))) continue;
      for (const cell of keys) if (hidden.has(cell)) near.add(cell);
    }
  }
  return near;
}

const NOTHING = 1e-9;

/**
 * Hidden cells whose value follows from what is published: those that stand alone in a row of the reduced equations.
 */
export function workedOut(hidden: ReadonlySet<string>, equations: readonly Equation[]): ReadonlySet<string> {
  const rows = equations
    .map((equation) => new Map([...equation].filter(([cell]) => hidden.has(cell))))
    .filter((row) => row.size > 0);
  // By the cell that each row solves for, which no other row holds.
  const solved = new Map<string, Map<string, number>>();
  for (const row of rows) {
    for (const [pivot, one] of solved) {
      const factor = row.get(pivot);
      if (factor !== undefined) subtract(row, one, factor);
    }
    const [first] = row;
    if (first === undefined) continue;
    const [pivot, factor] = first;
    const scaled = new Map([...row].map(([cell, value]) => [cell, value / factor]));
    for (const one of solved.values()) {
      const share = one.get(pivot);
      if (share !== undefined) subtract(one, scaled, share);
    }
    solved.set(pivot, scaled);
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
