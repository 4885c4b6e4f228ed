export const SIDES = ['platform', 'authority'] as const;
export type Side = (typeof SIDES)[number];

/** What the address says of the page; anything else in it is dropped. */
export interface ScorecardSearch {
  readonly side?: Side;
  /** Whose facts are open, line by line. */
  readonly subject?: string;
}

/** @example
 * ```ts
 * readScorecardSearch({ side: 'court', subject: 'cove' }) // => { subject: 'cove' }
 * ```
 */
export function readScorecardSearch(search: Readonly<Record<string, unknown>>): ScorecardSearch {
  const side = SIDES.find((one) => one === search.side);
  const { subject } = search;
  const isText = typeof subject === 'string' && subject !== '' && subject.length <= 500;
  return { ...(side && { side }), ...(isText && { subject }) };
}
