import type { Matter, MatterEntry, MatterScenario } from '@breakwater/contracts/ledger';
import { type Clock, type IdSource, toInstant } from '@breakwater/kernel';
import { packUnknown } from '../ledger-error.ts';
import type { LedgerLaw } from '../ports.ts';
import { checkEntry } from './append-entry.ts';
import { deriveMatter } from './derive-matter.ts';
import { entryHash, NO_ENTRY } from './entry-hash.ts';
import { withIds } from './import-matters.ts';
import { dueMomentOf, momentOf } from './zone-days.ts';

/**
 * The matters that a file tells, derived as they would be if it was taken in: nothing is stored.
 *
 * @throws LedgerError 422 `pack-unknown`, `entry-invalid`, `scenario-invalid`
 */
export function replayMatters(
  law: LedgerLaw,
  { matters }: MatterScenario,
  { clock, ids }: { readonly clock: Clock; readonly ids: IdSource },
): Matter[] {
  const now = clock.now();
  return matters.map(({ key: _, entries: given, meetings: __, ...matter }) => {
    const pack = law.pack(matter.instrument);
    if (!pack) throw packUnknown();
    const { timezone, version } = pack.pack;
    const id = ids();
    const names = new Map<string, string>();
    const entries: MatterEntry[] = [];
    for (const { key, ...one } of given) {
      const { at: when, dueAt, evidence = [], ...said } = withIds(one, names);
      const { at, dayOnly } = momentOf(when, timezone);
      checkEntry({ ...said, at: when, ...(dueAt !== undefined && { dueAt }) }, at, now);
      const entry = {
        id: ids(),
        matterId: id,
        ...said,
        at,
        ...(dayOnly && { dayOnly }),
        ...(dueAt !== undefined && { dueAt: dueMomentOf(dueAt, timezone) }),
        evidence,
        recordedAt: toInstant(now),
        recordedBy: 'replay',
      };
      const prev = entries.at(-1)?.hash ?? NO_ENTRY;
      entries.push({ ...entry, hash: entryHash(entries.length + 1, prev, entry) });
      if (key !== undefined) names.set(key, entry.id);
    }
    const openedAt = entries[0]?.at ?? toInstant(now);
    return deriveMatter(law, { id, ...matter, packVersion: version, openedAt }, entries, now);
  });
}
