import { changedParts } from '@breakwater/kernel';
import { getGrant } from '../grants/list-grants.ts';
import { scheduleNotices } from '../notices/schedule-notices.ts';
import type { DisclosureContext } from '../ports.ts';
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
import { SEALED, shownOf } from './bind-production.ts';
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
  const now = context.clock.now();
  return context.storage.work(async (work) => {
    const { db } = work;
    const releasable = await selectReleasable(db, now, AT_ONCE);
    for (const id of releasable) {
      const bound = await selectBound(db, id);
      const { grantId, orderId } = await getProduction(db, id);
      const grant = await getGrant(db, grantId);
      const { parts } = await shownOf(context, db, grant);
      const changed = bound?.binds === undefined ? [] : changedParts(bound.binds, parts, SEALED);
      if (changed.length > 0) {
        await voidProduction(context, work, id, { changed, by: ACTOR });
        continue;
      }
      await markReleased(db, id, now, now + DOWNLOAD_DAYS * DAY_MS);
      await scheduleNotices(context, work, { grant, productionId: id, by: ACTOR });
      await tellProduction(context, work, id, ACTOR);
      work.record({ actor: ACTOR, action: 'disclosure.released', subject: id, detail: { orderId } });
    }
    const ending = await selectEnding(db, now, AT_ONCE);
    for (const { id, state } of ending) {
      await deletePackage(db, id);
      if (state === 'released') {
        await markExpired(db, id);
        await tellProduction(context, work, id, ACTOR);
      }
      const detail = { downloaded: state === 'delivered' };
      work.record({ actor: ACTOR, action: 'disclosure.package-deleted', subject: id, detail });
    }
    const overdue = await markOverdue(db, now);
    for (const id of overdue)
      work.record({ actor: ACTOR, action: 'disclosure.review-overdue', subject: id, detail: {} });
    return releasable.length + ending.length + overdue.length;
  });
}
