import type { Production } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { reasonOf, wrongState } from '../disclosure-error.ts';
import { voidNotices } from '../notices/void-notices.ts';
import type { DisclosureContext, RecordEntry } from '../ports.ts';
import { endGrantsOf } from '../store/grants.ts';
import { markRejected, markReviewed, markWithdrawn, selectStoppable } from '../store/production-steps.ts';
import { secondPersonNeeded } from './approve-production.ts';
import { getProduction, lockedProduction } from './list-productions.ts';
import { tellProduction } from './tell-production.ts';

/**
 * Rejects a package as the second person.
 *
 * @throws DisclosureError 409 `second-person-needed`, `production-state`, 422 `reason-missing`
 */
export async function rejectProduction(
  context: DisclosureContext,
  id: string,
  { by, because }: { readonly by: string; readonly because: string },
): Promise<Production> {
  const reason = reasonOf(because);
  await context.storage.transaction(async (trx) => {
    const { state, preparedBy, orderId } = await lockedProduction(trx, id);
    if (state !== 'prepared') throw wrongState(state, 'prepared');
    if (preparedBy === by) throw secondPersonNeeded();
    await markRejected(trx, id, by, reason);
    await finish(context, trx, id, { by, action: 'disclosure.rejected', detail: { orderId } });
  });
  return getProduction(context.storage.db, id);
}

/**
 * Takes a package back that nobody downloaded yet; what was sealed is deleted, and no user is told of it.
 *
 * @throws DisclosureError 409 `production-state`, 422 `reason-missing`
 */
export async function withdrawProduction(
  context: DisclosureContext,
  id: string,
  { by, because }: { readonly by: string; readonly because: string },
): Promise<Production> {
  const reason = reasonOf(because);
  await context.storage.transaction(async (trx) => {
    const { state, orderId, downloaded, downloadStarted } = await lockedProduction(trx, id);
    if (downloaded || downloadStarted || !['prepared', 'blocked', 'released'].includes(state))
      throw wrongState(downloaded ? 'downloaded' : state, 'not downloaded yet');
    await withdraw(context, trx, id, { by, because: reason, orderId });
  });
  return getProduction(context.storage.db, id);
}

/**
 * Reviews what one person disclosed alone. Not upheld, it is taken back where it was not downloaded yet.
 *
 * @throws DisclosureError 409 `second-person-needed`, `production-state`, 422 `reason-missing`
 */
export async function reviewProduction(
  context: DisclosureContext,
  id: string,
  { by, upheld, because }: { readonly by: string; readonly upheld: boolean; readonly because: string },
): Promise<Production> {
  const reason = reasonOf(because);
  await context.storage.transaction(async (trx) => {
    const production = await lockedProduction(trx, id);
    const { alone, reviewed, preparedBy, approvedBy, orderId, downloaded, downloadStarted, state } =
      production;
    if (!alone || reviewed) throw wrongState(state, 'disclosed by one person alone and not reviewed yet');
    if (by === preparedBy || by === approvedBy) throw secondPersonNeeded();
    await markReviewed(trx, id, { by, at: context.clock.now(), upheld });
    const stops = !upheld && !downloaded && !downloadStarted && ['blocked', 'released'].includes(state);
    if (stops) await withdraw(context, trx, id, { by, because: reason, orderId });
    const detail = { orderId, upheld, withdrawn: stops };
    await finish(context, trx, id, { by, action: 'disclosure.reviewed', detail });
  });
  return getProduction(context.storage.db, id);
}

/**
 * Ends what an order may be answered with, in the caller's transaction: it was withdrawn, reversed or narrowed. What was
 * prepared or released and not downloaded is taken back. The entries are for the caller's record.
 *
 * @throws DisclosureError 422 `reason-missing`
 */
export async function endGrants(
  context: DisclosureContext,
  trx: Db,
  { orderId, because, by }: { readonly orderId: string; readonly because: string; readonly by: string },
): Promise<readonly RecordEntry[]> {
  const reason = reasonOf(because);
  const stoppable = await selectStoppable(trx, orderId);
  const entries: RecordEntry[] = [];
  for (const id of stoppable) {
    await markWithdrawn(trx, id, by, reason);
    entries.push(...(await voidNotices(trx, id, by)), ...(await tellProduction(context, trx, id, by)));
    entries.push({ actor: by, action: 'disclosure.withdrawn', subject: id, detail: { orderId } });
  }
  const ended = await endGrantsOf(trx, orderId, reason, context.clock.now());
  const endedEntries = ended.map((id) => ({
    ...{ actor: by, action: 'disclosure.grant-ended', subject: id, detail: { orderId } },
  }));
  return [...entries, ...endedEntries];
}

async function withdraw(
  context: DisclosureContext,
  trx: Db,
  id: string,
  { by, because, orderId }: { readonly by: string; readonly because: string; readonly orderId: string },
): Promise<void> {
  await markWithdrawn(trx, id, by, because);
  const entries = await voidNotices(trx, id, by);
  const told = await tellProduction(context, trx, id, by);
  await context.record(trx, [
    ...entries,
    ...told,
    { actor: by, action: 'disclosure.withdrawn', subject: id, detail: { orderId } },
  ]);
}

async function finish(
  context: DisclosureContext,
  trx: Db,
  id: string,
  { by, action, detail }: { readonly by: string; readonly action: string; readonly detail: object },
): Promise<void> {
  const told = await tellProduction(context, trx, id, by);
  await context.record(trx, [...told, { actor: by, action, subject: id, detail: { ...detail } }]);
}
