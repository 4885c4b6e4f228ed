import type { SignInLogState } from '@breakwater/contracts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { DisclosureContext } from '../ports.ts';
import { countByEpoch, countLog, countOverdue, selectGaps, selectPurges } from '../store/counts.ts';

const SHOWN = 100;

/** What the log holds, in numbers, its keys by number, what it missed and what it forgot. */
export async function readLogState(
  { storage: { db }, clock, retentionDays, signingKey }: DisclosureContext,
  keys: KeyRing,
): Promise<SignInLogState> {
  const { oldestAt, ...records } = await countLog(db, clock.now());
  const epochs = await countByEpoch(db);
  const current = epochs.at(-1)?.epoch;
  const missing = keys.missing();
  const fault = keys.fault();
  return {
    records,
    days: { ...retentionDays },
    ...(oldestAt !== undefined && { oldestAt }),
    keys: epochs.map((row) => ({
      ...row,
      state: missing.includes(row.epoch) ? 'missing' : row.epoch === current ? 'current' : 'previous',
    })),
    ...(fault !== undefined && { fault }),
    gaps: await selectGaps(db, SHOWN),
    purges: await selectPurges(db, SHOWN),
    publicKey: signingKey.publicKey,
    overdueReviews: await countOverdue(db, clock.now()),
  };
}
