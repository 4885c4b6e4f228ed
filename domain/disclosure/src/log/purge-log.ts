import type { Db, Work } from '@breakwater/storage';
import type { KeyRing } from '../keys/key-ring.ts';
import type { DisclosureContext } from '../ports.ts';
import { deleteOldGaps } from '../store/gaps.ts';
import { insertHoldTokens, markExpired, selectBlindHolds } from '../store/holds.ts';
import { deleteOfHold, deleteOver, insertPurge, markPurged, selectOverHolds } from '../store/purges.ts';
import { DAY_MS } from './retention.ts';

const ACTOR = 'breakwater';
const AT_ONCE = 5_000;
const HOLDS_AT_ONCE = 200;

/** What a purge did. */
export interface PurgeResult {
  readonly expired: number;
  readonly records: number;
  /** Nothing was forgotten: a hold stands whose account cannot be recognised, since a key is missing. */
  readonly blocked: boolean;
}

/**
 * Ends holds whose time is over and forgets records whose time is over, with proof in the audit log: how many, and a
 * SHA-256 over their ids and ciphertexts. What a hold keeps stays. Storage limitation: Art. 5(1)(e) of (EU) 2016/679.
 */
export async function purgeLog(context: DisclosureContext): Promise<PurgeResult> {
  const { storage, clock, retentionDays, keys } = context;
  const now = clock.now();
  await storage.transaction((trx) => recogniseHolds(trx, keys));
  const expired = await storage.work(async (work) => {
    const over = await markExpired(work.db, now);
    for (const { id, orderId } of over) note(work, 'disclosure.hold-expired', id, { orderId });
    return over.length;
  });
  if ((await selectBlindHolds(storage.db)).length > 0) return { expired, records: 0, blocked: true };
  let records = 0;
  for (;;) {
    const purged = await storage.work((work) => purgeSome(work, now));
    records += purged.deleted;
    if (!purged.found) break;
  }
  await storage.transaction(async (trx) => deleteOldGaps(trx, now - retentionDays.flagged * DAY_MS));
  await keys.dropUnused(async (work, epochs) => {
    note(work, 'disclosure.keys-dropped', String(epochs.at(-1) ?? ''), { epochs });
  });
  return { expired, records, blocked: false };
}

async function purgeSome(work: Work, now: number): Promise<{ deleted: number; found: boolean }> {
  const { db } = work;
  let deleted = 0;
  // First those of holds, so that the proof of a hold says what it kept.
  const over = await selectOverHolds(db, HOLDS_AT_ONCE);
  for (const { id, orderId } of over) {
    const purged = await deleteOfHold(db, id, now);
    await markPurged(db, id, purged, now);
    deleted += purged.records;
    note(work, 'disclosure.hold-purged', id, { orderId, ...purged });
  }
  const purged = await deleteOver(db, now, AT_ONCE);
  if (purged.records > 0) {
    await insertPurge(db, purged, 'retention', now);
    deleted += purged.records;
    note(work, 'disclosure.log-purged', 'retention', { ...purged });
  }
  return { deleted, found: over.length === HOLDS_AT_ONCE || purged.records === AT_ONCE };
}

/** Gives holds tokens for keys that were missing, or are newer than they. */
export async function recogniseHolds(trx: Db, keys: KeyRing): Promise<void> {
  const byEpoch = new Map(keys.all().map((key) => [key.epoch, key]));
  const blind = await selectBlindHolds(trx);
  const tokens = blind.flatMap(({ id, platform, accountId, epoch }) => {
    const token = byEpoch.get(epoch)?.token(platform, accountId);
    return token ? [{ holdId: id, epoch, token }] : [];
  });
  await insertHoldTokens(trx, tokens);
}

function note(work: Work, action: string, subject: string, detail: Readonly<Record<string, unknown>>): void {
  work.record({ actor: ACTOR, action, subject, detail });
}
