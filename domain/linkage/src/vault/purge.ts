import type { Db, RecordEntry } from '@breakwater/storage';
import { tellRemovalsChanged } from '../events.ts';
import { voidChecks } from '../gate/void-checks.ts';
import type { LinkageContext } from '../ports.ts';
import { CLASS_TYPES, DAY_MS } from '../profiles/retention.ts';
import { forgetAccounts } from '../store/accounts.ts';
import { forgetChecks } from '../store/checks.ts';
import { deleteEndedTokens, deleteExpiredTokens } from '../store/profiles.ts';
import {
  type Deleted,
  deleteEnded,
  deleteExpired,
  deleteOverHolds,
  insertPurge,
  type NewPurge,
  selectSpent,
} from '../store/purges.ts';
import { deleteRemoval } from '../store/removals.ts';

/** What the gate found is kept for so long. */
const CHECKS_KEPT_MS = 365 * DAY_MS;
const SPENT_AT_ONCE = 1_000;
const ACTOR = 'breakwater';

/**
 * Really deletes what is kept long enough, by class of retention, but for what a legal hold keeps; every deletion is
 * counted in the log of purges and in the audit log. To be called every hour or more often. Says how many tokens of the
 * vault are gone.
 */
export async function purgeVault(context: LinkageContext): Promise<number> {
  const { storage, clock, retentionDays } = context;
  const now = clock.now();
  return storage.transaction(async (trx) => {
    await deleteOverHolds(trx, now);
    const deleted: Deleted[] = [];
    const entries: RecordEntry[] = [];
    for (const [of, types] of CLASS_TYPES) {
      const gone = await deleteExpired(trx, types, now);
      if (gone.tokens === 0) continue;
      deleted.push(gone);
      entries.push(
        await logPurge(trx, { now, because: 'expired', class: of, removals: 0, tokens: gone.tokens }),
      );
    }
    entries.push(...(await forgetSpent(context, trx)));
    await deleteExpiredTokens(trx, now);
    await forgetAccounts(trx, now - retentionDays.behaviour * DAY_MS);
    await forgetChecks(trx, now - CHECKS_KEPT_MS);
    await tellRemovalsChanged(trx, [...new Set(deleted.flatMap(({ removalIds }) => removalIds))]);
    if (entries.length > 0) await context.record(trx, entries);
    return deleted.reduce((sum, { tokens }) => sum + tokens, 0);
  });
}

/** Deletes what was made with keys that ended. Returns what to put on record. */
export async function purgeEnded(
  context: LinkageContext,
  trx: Db,
  live: readonly number[],
): Promise<RecordEntry[]> {
  const now = context.clock.now();
  const { removalIds, tokens } = await deleteEnded(trx, live, now);
  await deleteEndedTokens(trx, live);
  await tellRemovalsChanged(trx, removalIds);
  if (tokens === 0) return [];
  const entry = await logPurge(trx, { now, because: 'epoch-ended', removals: 0, tokens });
  return [entry, ...(await forgetSpent(context, trx))];
}

/** Removals of which nothing is left that could be compared are forgotten whole. */
async function forgetSpent(context: LinkageContext, trx: Db): Promise<RecordEntry[]> {
  const now = context.clock.now();
  const entries: RecordEntry[] = [];
  const since = now - context.retentionDays.identity * DAY_MS;
  const spent = await selectSpent(trx, { now, since, limit: SPENT_AT_ONCE });
  let tokens = 0;
  for (const id of spent) {
    entries.push(...(await voidChecks(context, trx, id, { because: 'expired', by: ACTOR })).entries);
    tokens += await deleteRemoval(trx, id);
  }
  if (spent.length === 0) return entries;
  await tellRemovalsChanged(trx, spent);
  return [...entries, await logPurge(trx, { now, because: 'expired', removals: spent.length, tokens })];
}

async function logPurge(trx: Db, purge: NewPurge): Promise<RecordEntry> {
  await insertPurge(trx, purge);
  const { because, class: of, removals, tokens } = purge;
  const detail = { because, ...(of !== undefined && { class: of }), removals, tokens };
  return { actor: ACTOR, action: 'vault.purged', subject: because, detail };
}
