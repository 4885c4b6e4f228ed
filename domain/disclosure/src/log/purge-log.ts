import type { Db } from '@breakwater/storage';
import type { KeyRing } from '../keys/key-ring.ts';
import type { DisclosureContext, RecordEntry } from '../ports.ts';
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
export async function purgeLog(context: DisclosureContext, keys: KeyRing): Promise<PurgeResult> {
  const { storage, clock, record, retentionDays } = context;
  const now = clock.now();
  await storage.transaction((trx) => recogniseHolds(trx, keys));
  const expired = await storage.transaction(async (trx) => {
    const over = await markExpired(trx, now);
    const entries = over.map(({ id, orderId }) => entryOf('disclosure.hold-expired', id, { orderId }));
    if (entries.length > 0) await record(trx, entries);
    return over.length;
  });
  if ((await selectBlindHolds(storage.db)).length > 0) return { expired, records: 0, blocked: true };
  let records = 0;
  for (;;) {
    const purged = await storage.transaction(async (trx) => {
      const { entries, deleted, found } = await purgeSome(trx, now);
      if (entries.length > 0) await record(trx, entries);
      return { deleted, found };
    });
    records += purged.deleted;
    if (!purged.found) break;
  }
  await storage.transaction(async (trx) => deleteOldGaps(trx, now - retentionDays.flagged * DAY_MS));
  await keys.dropUnused(async (trx, epochs) => {
    await record(trx, [entryOf('disclosure.keys-dropped', String(epochs.at(-1) ?? ''), { epochs })]);
  });
  return { expired, records, blocked: false };
}

async function purgeSome(
  trx: Db,
  now: number,
): Promise<{ entries: RecordEntry[]; deleted: number; found: boolean }> {
  const entries: RecordEntry[] = [];
  let deleted = 0;
  // First those of holds, so that the proof of a hold says what it kept.
  const over = await selectOverHolds(trx, HOLDS_AT_ONCE);
  for (const { id, orderId } of over) {
    const purged = await deleteOfHold(trx, id, now);
    await markPurged(trx, id, purged, now);
    deleted += purged.records;
    entries.push(entryOf('disclosure.hold-purged', id, { orderId, ...purged }));
  }
  const purged = await deleteOver(trx, now, AT_ONCE);
  if (purged.records > 0) {
    await insertPurge(trx, purged, 'retention', now);
    deleted += purged.records;
    entries.push(entryOf('disclosure.log-purged', 'retention', { ...purged }));
  }
  return { entries, deleted, found: over.length === HOLDS_AT_ONCE || purged.records === AT_ONCE };
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

function entryOf(action: string, subject: string, detail: Readonly<Record<string, unknown>>): RecordEntry {
  return { actor: ACTOR, action, subject, detail };
}
