import type { AccountRef } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { keyMissing } from '../keys/key-error.ts';
import type { DisclosureContext } from '../ports.ts';
import { deleteOfAccount, insertPurge } from '../store/purges.ts';
import { countOf } from '../store/sign-ins.ts';
import { recogniseHolds } from './purge-log.ts';

/** What became of the records of an erased account. */
export interface ForgottenSignIns {
  readonly records: number;
  /** Kept for an order. */
  readonly held: number;
}

/**
 * Forgets how the user of an erased account came in, in the caller's transaction, but for what a hold keeps. Throws
 * LogKeyError 503 while a key is missing: what cannot be found cannot be said to be gone.
 */
export async function forgetAccount(
  { clock, keys }: Pick<DisclosureContext, 'clock' | 'keys'>,
  trx: Db,
  { platform, accountId }: AccountRef,
): Promise<ForgottenSignIns> {
  if (keys.missing().length > 0) throw keyMissing(keys.missing());
  await recogniseHolds(trx, keys);
  const tokens = keys.all().map((key) => key.token(platform, accountId));
  const purged = await deleteOfAccount(trx, tokens);
  if (purged.records > 0) await insertPurge(trx, purged, 'erasure', clock.now());
  return { records: purged.records, held: await countOf(trx, tokens) };
}
