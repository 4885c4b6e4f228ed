/** What the address says of an open network: what of it is looked at. Accounts are `platform/id`. */
export interface CaseSearch {
  readonly member?: string;
  readonly edge?: readonly [string, string];
  /** Place among what is shared. */
  readonly artefact?: number;
  /** Only this member and whom it shares with. */
  readonly ego?: string;
}

const LONGEST = 400;

/** @example
 * ```ts
 * readCaseSearch({ member: 'cove/a1', ego: 'lost', artefact: -1 }) // => { member: 'cove/a1' }
 * readCaseSearch({ edge: ['cove/a1', 'reef/b2'] }) // => { edge: ['cove/a1', 'reef/b2'] }
 * ```
 */
export function readCaseSearch(search: Readonly<Record<string, unknown>>): CaseSearch {
  const { member, edge, artefact, ego } = search;
  return {
    ...(isAccount(member) && { member }),
    ...(isEdge(edge) && { edge }),
    ...(Number.isSafeInteger(artefact) && Number(artefact) >= 0 && { artefact: Number(artefact) }),
    ...(isAccount(ego) && { ego }),
  };
}

function isAccount(value: unknown): value is string {
  return typeof value === 'string' && /^[^/]+\/.+$/.test(value) && value.length <= LONGEST;
}

function isEdge(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every(isAccount);
}
