import { LOG_CLASSES, type SignInLogState } from '@breakwater/contracts/disclosure';
import type { DisclosureContext } from '../ports.ts';
import { countByEpoch, countLog, countOverdue, selectGaps, selectPurges } from '../store/counts.ts';

const SHOWN = 100;

/** What the log holds, in numbers, its keys by number, what it missed and what it forgot. */
export async function readLogState({
  storage: { db },
  clock,
  retentionDays,
  signingKey,
  keys,
}: DisclosureContext): Promise<SignInLogState> {
  const { over, ...counted } = await countLog(db, clock.now());
  const epochs = await countByEpoch(db);
  const current = epochs.at(-1)?.epoch;
  const missing = keys.missing();
  const fault = keys.fault();
  const days: Readonly<Record<string, number>> = retentionDays;
  return {
    classes: LOG_CLASSES.map((name) => {
      const { records, oldest } = counted[name];
      const kept = days[name];
      return {
        class: name,
        records,
        ...(oldest !== undefined && { oldest }),
        ...(kept !== undefined && { days: kept }),
      };
    }),
    over,
    keys: epochs.map((row) => ({
      ...row,
      current: row.epoch === current,
      present: !missing.includes(row.epoch),
    })),
    ...(fault !== undefined && { fault }),
    gaps: await selectGaps(db, SHOWN),
    purges: await selectPurges(db, SHOWN),
    publicKey: signingKey.publicKey,
    overdueReviews: await countOverdue(db, clock.now()),
  };
}
