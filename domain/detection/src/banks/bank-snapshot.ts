import type { Bank, LinkBank, TermBank } from '@breakwater/contracts/detection';
import { indexLinks, type LinkIndex } from './link-index.ts';
import { indexTerms, type TermIndex } from './term-index.ts';

/** All banks as they stood at one moment, ready to be looked things up in. Never changes: a new one takes its place. */
export interface BankSnapshot {
  readonly versions: Readonly<Record<string, number>>;
  readonly terms: TermIndex;
  readonly links: LinkIndex;
  /** Banks whose terms are names of organisations. */
  readonly entityBanks: ReadonlySet<string>;
}

const isTermBank = (bank: Bank): bank is TermBank => bank.kind === 'terms';
const isLinkBank = (bank: Bank): bank is LinkBank => bank.kind === 'links';

/** Builds a snapshot; what banks of the kind that did not change were compiled to is taken over from `before`. */
export function takeSnapshot(
  banks: readonly Bank[],
  before?: { readonly snapshot: BankSnapshot; readonly changed: Bank['kind'] },
  index = indexTerms,
): BankSnapshot {
  const kept = (kind: Bank['kind']) => (before && before.changed !== kind ? before.snapshot : undefined);
  return {
    versions: Object.fromEntries(banks.map((bank) => [bank.id, bank.version ?? 1])),
    terms: kept('terms')?.terms ?? index(banks.filter(isTermBank)),
    links: kept('links')?.links ?? indexLinks(banks.filter(isLinkBank)),
    entityBanks: new Set(banks.filter((bank) => isTermBank(bank) && bank.entities).map(({ id }) => id)),
  };
}
