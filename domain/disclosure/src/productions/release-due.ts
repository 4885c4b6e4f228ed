import { getGrant } from '../grants/list-grants.ts';
import { scheduleNotices } from '../notices/schedule-notices.ts';
import type { DisclosureContext, RecordEntry } from '../ports.ts';
import { selectBound } from '../store/bound-productions.ts';
import {
  deletePackage,
  markExpired,
  markOverdue,
  markReleased,
  selectEnding,
  selectReleasable,
} from '../store/production-steps.ts';
import { DOWNLOAD_DAYS } from './approve-production.ts';
import { changedParts, shownOf } from './bind-production.ts';
import { getProduction } from './list-productions.ts';
import { tellProduction } from './tell-production.ts';
import { voidProduction } from './void-production.ts';

const ACTOR = 'breakwater';
const AT_ONCE = 50;
const DAY_MS = 86_400_000;

/**
 * What time does to packages: those whose window is over are released, unless they would go to somebody else than was
 * approved; those that nobody downloaded in time, or acknowledged, lose what was sealed; a review of a disclosure alone that
 * is overdue is put on record. Says how many.
 */
export async function workProductions(context: DisclosureContext): Promise<number> {
  const { storage, clock, record } = context;
  const now = clock.now();
  return storage.transaction(async (trx) => {
    const entries: RecordEntry[] = [];
    for (const id of await selectReleasable(trx, now, AT_ONCE)) {
      const bound = await selectBound(trx, id);
      const { grantId, orderId } = await getProduction(trx, id);
      const grant = await getGrant(trx, grantId);
      const { parts } = await shownOf(context, trx, grant);
      const changed = bound?.binds === undefined ? [] : changedParts(bound.binds, parts, 'sealed');
      if (changed.length > 0) {
        entries.push(...(await voidProduction(context, trx, id, { changed, by: ACTOR })));
        continue;
      }
      await markReleased(trx, id, now, now + DOWNLOAD_DAYS * DAY_MS);
      entries.push(...(await scheduleNotices(context, trx, { grant, productionId: id, by: ACTOR })));
      entries.push(...(await tellProduction(context, trx, id, ACTOR)));
      entries.push({ actor: ACTOR, action: 'disclosure.released', subject: id, detail: { orderId } });
    }
    for (const { id, state } of await selectEnding(trx, now, AT_ONCE)) {
      await deletePackage(trx, id);
      if (state === 'released') {
        await markExpired(trx, id);
        entries.push(...(await tellProduction(context, trx, id, ACTOR)));
      }
      const detail = { downloaded: state === 'delivered' };
      entries.push({ actor: ACTOR, action: 'disclosure.package-deleted', subject: id, detail });
    }
    for (const id of await markOverdue(trx, now))
      entries.push({ actor: ACTOR, action: 'disclosure.review-overdue', subject: id, detail: {} });
    if (entries.length > 0) await record(trx, entries);
    return entries.length;
  });
}
