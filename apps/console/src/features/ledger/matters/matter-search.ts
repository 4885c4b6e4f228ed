import type { Workspace } from '@breakwater/contracts/ledger';

export const SPACES = ['authority', 'platform'] as const satisfies Workspace[];

/** What the address says of the list of matters; anything else in it is dropped. */
export interface MatterSearch {
  readonly workspace?: Workspace;
  readonly closed?: true;
}

/** @example
 * ```ts
 * readMatterSearch({ workspace: 'court', closed: true }) // => { closed: true }
 * ```
 */
export function readMatterSearch(search: Readonly<Record<string, unknown>>): MatterSearch {
  const workspace = SPACES.find((one) => one === search.workspace);
  return { ...(workspace && { workspace }), ...(search.closed === true && { closed: true }) };
}
