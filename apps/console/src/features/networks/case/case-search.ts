/** What the address says of an open network: what of it is looked at. Numbers are places in the lists of the case. */
export interface CaseSearch {
  readonly member?: number;
  /** Two members, the lower one first. */
  readonly edge?: readonly [number, number];
  readonly artefact?: number;
  /** Only this member and whom it shares with. */
  readonly ego?: number;
}

/** @example
 * ```ts
 * readCaseSearch({ member: 3, ego: -1, edge: [4, 2] }) // => { member: 3 }
 * readCaseSearch({ edge: [2, 4] }) // => { edge: [2, 4] }
 * ```
 */
export function readCaseSearch(search: Readonly<Record<string, unknown>>): CaseSearch {
  const { member, edge, artefact, ego } = search;
  return {
    ...(isPlace(member) && { member }),
    ...(isEdge(edge) && { edge }),
    ...(isPlace(artefact) && { artefact }),
    ...(isPlace(ego) && { ego }),
  };
}

function isPlace(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isEdge(value: unknown): value is [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [first, second]: unknown[] = value;
  return isPlace(first) && isPlace(second) && first < second;
}
