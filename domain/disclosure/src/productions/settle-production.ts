import type { Production } from '@breakwater/contracts/disclosure';
import type { Work } from '@breakwater/storage';
import { reasonOf, wrongState } from '../disclosure-error.ts';
import { voidNotices } from '../notices/void-notices.ts';
import type { DisclosureContext } from '../ports.ts';
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
  await context.storage.work(async (work) => {
    const { state, preparedBy, orderId } = await lockedProduction(work.db, id);
    if (state !== 'prepared') throw wrongState(state, 'prepared');
    if (preparedBy === by) throw secondPersonNeeded();
    await markRejected(work.db, id, by, reason);
    await finish(context, work, id, { by, action: 'disclosure.rejected', detail: { orderId } });
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
  await context.storage.work(async (work) => {
    const { state, orderId, downloaded, downloadStarted } = await lockedProduction(work.db, id);
    if (downloaded || downloadStarted || !['prepared', 'blocked', 'released'].includes(state))
      throw wrongState(downloaded ? 'downloaded' : state, 'not downloaded yet');
    await withdraw(context, work, id, { by, because: reason, orderId });
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
  await context.storage.work(async (work) => {
    const production = await lockedProduction(work.db, id);
    const { alone, reviewed, preparedBy, approvedBy, orderId, downloaded, downloadStarted, state } =
      production;
    if (!alone || reviewed) throw wrongState(state, 'disclosed by one person alone and not reviewed yet');
    if (by === preparedBy || by === approvedBy) throw secondPersonNeeded();
    await markReviewed(work.db, id, { by, at: context.clock.now(), upheld });
    const stops = !upheld && !downloaded && !downloadStarted && ['blocked', 'released'].includes(state);
    if (stops) await withdraw(context, work, id, { by, because: reason, orderId });
    const detail = { orderId, upheld, withdrawn: stops };
    await finish(context, work, id, { by, action: 'disclosure.reviewed', detail });
  });
  return getProduction(context.storage.db, id);
}

/**
 * Ends what an order may be answered with, in the caller's unit of work: it was withdrawn, reversed or narrowed. What was
 * prepared or released and not downloaded is taken back.
 *
 * @throws DisclosureError 422 `reason-missing`
 */
export async function endGrants(
  context: DisclosureContext,
  work: Work,
  { orderId, because, by }: { readonly orderId: string; readonly because: string; readonly by: string },
): Promise<void> {
  const reason = reasonOf(because);
  for (const id of await selectStoppable(work.db, orderId))
    await withdraw(context, work, id, { by, because: reason, orderId });
  for (const id of await endGrantsOf(work.db, orderId, reason, context.clock.now()))
    work.record({ actor: by, action: 'disclosure.grant-ended', subject: id, detail: { orderId } });
}

async function withdraw(
  context: DisclosureContext,
  work: Work,
  id: string,
  { by, because, orderId }: { readonly by: string; readonly because: string; readonly orderId: string },
): Promise<void> {
  await markWithdrawn(work.db, id, by, because);
  await voidNotices(work, id, by);
  await tellProduction(context, work, id, by);
  work.record({ actor: by, action: 'disclosure.withdrawn', subject: id, detail: { orderId } });
}

async function finish(
  context: DisclosureContext,
  work: Work,
  id: string,
  { by, action, detail }: { readonly by: string; readonly action: string; readonly detail: object },
): Promise<void> {
  await tellProduction(context, work, id, by);
  work.record({ actor: by, action, subject: id, detail: { ...detail } });
}
