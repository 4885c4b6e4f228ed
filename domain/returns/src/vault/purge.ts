import type { Work } from '@breakwater/storage';
import { tellRemovalsChanged } from '../events.ts';
import type { ReturnsContext } from '../ports.ts';
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
import { CLASS_TYPES, DAY_MS } from '../tokens/retention.ts';
import { voidChecks } from './void-checks.ts';

/** What the gate found is kept for so long. */
const CHECKS_KEPT_MS = 365 * DAY_MS;
const SPENT_AT_ONCE = 1_000;
const ACTOR = 'breakwater';

/**
 * Really deletes what is kept long enough, by class of retention, but for what a legal hold keeps; every deletion is
 * counted in the log of purges and in the audit log. To be called every hour or more often. Says how many tokens of the
 * vault are gone.
 */
export async function purgeVault(context: ReturnsContext): Promise<number> {
  const { storage, clock, retentionDays } = context;
  const now = clock.now();
  return storage.work(async (work) => {
    await deleteOverHolds(work.db, now);
    const deleted: Deleted[] = [];
    for (const [of, types] of CLASS_TYPES) {
      const gone = await deleteExpired(work.db, types, now);
      if (gone.tokens === 0) continue;
      deleted.push(gone);
      await logPurge(work, { now, because: 'expired', class: of, removals: 0, tokens: gone.tokens });
    }
    await forgetSpent(context, work);
    await deleteExpiredTokens(work.db, now);
    await forgetAccounts(work.db, now - retentionDays.behaviour * DAY_MS);
    await forgetChecks(work.db, now - CHECKS_KEPT_MS);
    tellRemovalsChanged(work, [...new Set(deleted.flatMap(({ removalIds }) => removalIds))]);
    return deleted.reduce((sum, { tokens }) => sum + tokens, 0);
  });
}

/** Deletes what was made with keys that ended, in the unit that ends them. */
export async function purgeEnded(
  context: ReturnsContext,
  work: Work,
  live: readonly number[],
): Promise<void> {
  const now = context.clock.now();
  const { removalIds, tokens } = await deleteEnded(work.db, live, now);
  await deleteEndedTokens(work.db, live);
  tellRemovalsChanged(work, removalIds);
  if (tokens === 0) return;
  await logPurge(work, { now, because: 'epoch-ended', removals: 0, tokens });
  await forgetSpent(context, work);
}

/** Removals of which nothing is left that could be compared are forgotten whole. */
async function forgetSpent(context: ReturnsContext, work: Work): Promise<void> {
  const now = context.clock.now();
  const since = now - context.retentionDays.identity * DAY_MS;
  const spent = await selectSpent(work.db, { now, since, limit: SPENT_AT_ONCE });
  let tokens = 0;
  for (const id of spent) {
    await voidChecks(context, work, id, { because: 'expired', by: ACTOR });
    tokens += await deleteRemoval(work.db, id);
  }
  if (spent.length === 0) return;
  tellRemovalsChanged(work, spent);
  await logPurge(work, { now, because: 'expired', removals: spent.length, tokens });
}

/** Counts a deletion in the log of purges and on record. */
async function logPurge(work: Work, purge: NewPurge): Promise<void> {
  await insertPurge(work.db, purge);
  const { because, class: of, removals, tokens } = purge;
  const detail = { because, ...(of !== undefined && { class: of }), removals, tokens };
  work.record({ actor: ACTOR, action: 'vault.purged', subject: because, detail });
}
