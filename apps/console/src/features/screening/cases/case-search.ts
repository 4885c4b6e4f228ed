import type { CaseState, EvidenceTier } from '@breakwater/contracts/screening';

export const STATE_TABS = [
  'waiting',
  'open',
  'need-more',
  'confirmed',
  'cleared',
  'closed',
] as const satisfies (CaseState | 'waiting')[];
export type StateTab = (typeof STATE_TABS)[number];
/** A name alone makes no case. */
export const CASE_TIERS = ['T0', 'T1', 'T2'] as const satisfies EvidenceTier[];

/** What the address says of the list of cases; anything else in it is dropped. */
export interface CaseSearch {
  readonly state?: StateTab;
  readonly tier?: EvidenceTier;
  readonly list?: string;
  readonly q?: string;
  /** The case that is open. */
  readonly case?: string;
}

const LONGEST = 200;

/** @example
 * ```ts
 * readCaseSearch({ state: 'lost', tier: 'T1', case: '', list: 'un' }) // => { tier: 'T1', list: 'un' }
 * ```
 */
export function readCaseSearch(search: Readonly<Record<string, unknown>>): CaseSearch {
  const { list, q, case: open } = search;
  const state = STATE_TABS.find((one) => one === search.state);
  const tier = CASE_TIERS.find((one) => one === search.tier);
  return {
    ...(state && { state }),
    ...(tier && { tier }),
    ...(isText(list) && { list }),
    ...(isText(q) && { q }),
    ...(isText(open) && { case: open }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST;
}
