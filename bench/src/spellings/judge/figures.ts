import type { LookUp } from '../make-look-ups.ts';

/** A look-up with the place of the first right answer, or none. */
export interface Answered {
  readonly lookUp: LookUp;
  readonly rank: number | undefined;
}

/** How many look-ups there were, and the shares that were answered and answered first. */
export interface Shares {
  readonly lookUps: number;
  readonly answered: number;
  readonly first: number;
}

/** Shares over all, and by what is read off each look-up. */
export function sharesOf(rows: readonly Answered[]): Shares {
  const share = (is: (row: Answered) => boolean) =>
    rows.length === 0 ? 1 : Math.round((1e4 * rows.filter(is).length) / rows.length) / 1e4;
  return {
    lookUps: rows.length,
    answered: share(({ rank }) => rank !== undefined),
    first: share(({ rank }) => rank === 0),
  };
}

/** Shares of each group of look-ups, by its name. */
export function sharesBy(
  rows: readonly Answered[],
  groupOf: (lookUp: LookUp) => string,
): Record<string, Shares> {
  const groups = new Map<string, Answered[]>();
  for (const row of rows) {
    const name = groupOf(row.lookUp);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  const named = [...groups].sort(([left], [right]) => left.localeCompare(right));
  return Object.fromEntries(named.map(([name, group]) => [name, sharesOf(group)]));
}
