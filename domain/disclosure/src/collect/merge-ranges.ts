import type { AccountRef } from '@breakwater/contracts';
import type { DisclosureGrant } from '@breakwater/contracts/disclosure';
import type { GrantedRange } from '../ports.ts';

/**
 * The times of each account, those that touch as one, lest a record is given twice.
 *
 * @example
 * const at = (day) => `2026-01-0${day}T00:00:00Z`;
 * const of = (from, to) => ({ platform: 'harbour', accountId: 'a', from: at(from), to: at(to) });
 * mergeRanges([of(1, 3), of(2, 4), of(6, 7)]).map(({ from, to }) => (to - from) / 86_400_000) // => [3, 1]
 */
export function mergeRanges(accounts: DisclosureGrant['accounts']): GrantedRange[] {
  const ranges = accounts
    .map(({ from, to, ...account }) => ({ ...account, from: Date.parse(from), to: Date.parse(to) }))
    .sort((a, b) => compare(nameOf(a), nameOf(b)) || a.from - b.from);
  const merged: { -readonly [K in keyof GrantedRange]: GrantedRange[K] }[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && nameOf(last) === nameOf(range) && range.from <= last.to)
      last.to = Math.max(last.to, range.to);
    else merged.push({ ...range });
  }
  return merged;
}

const nameOf = ({ platform, accountId }: AccountRef) => JSON.stringify([platform, accountId]);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
