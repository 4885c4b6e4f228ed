import type { AccountRef } from '@breakwater/contracts';
import { accountKey } from './collect-shares.ts';

/** Share of the smaller of two groups that must be in the other for them to be the same. */
const SAME = 0.5;

/**
 * Which known case each found group is, by members in common: half of the smaller one at least, the largest overlap
 * first; a case is one group at most.
 *
 * @returns the id of the case by the place of the group
 * @example
 * ```ts
 * const of = (...ids: string[]) => ids.map((accountId) => ({ platform: 'harbour', accountId }));
 * const found = matchNetworks([of('a', 'b', 'c', 'd'), of('x', 'y', 'z')], new Map([['case-1', of('b', 'c', 'd')]]));
 * [...found] // => [[0, 'case-1']]
 * ```
 */
export function matchNetworks(
  groups: readonly (readonly AccountRef[])[],
  known: ReadonlyMap<string, readonly AccountRef[]>,
): Map<number, string> {
  const overlaps: { group: number; id: string; common: number }[] = [];
  for (const [id, members] of known) {
    const names = new Set(members.map(accountKey));
    for (const [group, found] of groups.entries()) {
      const common = found.filter((member) => names.has(accountKey(member))).length;
      if (common >= 2 && common >= SAME * Math.min(names.size, found.length))
        overlaps.push({ group, id, common });
    }
  }
  overlaps.sort((a, b) => b.common - a.common || a.group - b.group || (a.id < b.id ? -1 : 1));
  const matched = new Map<number, string>();
  const used = new Set<string>();
  for (const { group, id } of overlaps) {
    if (matched.has(group) || used.has(id)) continue;
    matched.set(group, id);
    used.add(id);
  }
  return matched;
}
