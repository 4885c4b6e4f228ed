import type { StrikeRecord } from '@breakwater/contracts/review';
import { checkTexts, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { ReviewContext } from '../ports.ts';
import { selectStrikes, sumStrikes } from '../store/strikes.ts';

const SHOWN = 500;

/**
 * The strikes of an account, newest first, up to 500, and the points that count now, of all. An account that nobody
 * knows has none. Throws BreakwaterError 422 for a text with NUL.
 */
export async function listStrikes(
  { storage, clock }: ReviewContext,
  platform: string,
  accountId: string,
  db: Db = storage.db,
): Promise<StrikeRecord> {
  checkTexts({ platform, accountId });
  const balance = await sumStrikes(db, platform, accountId, toInstant(clock.now()));
  return { balance, strikes: await selectStrikes(db, platform, accountId, SHOWN) };
}
