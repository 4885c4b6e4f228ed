import type { Incidents } from '@breakwater/incidents';
import type { DecisionHook, Review } from '@breakwater/review';

/** Events of a job that are looked at: an account with more of them has posted for days. */
const EVENTS = 10_000;

/**
 * What people decide counts for the incidents that the posts matched, and no longer once it is undone. What waits for a second
 * person counts when that one confirms it.
 */
export function incidentsHook(
  rooms: () => { readonly incidents: Pick<Incidents, 'within'>; readonly review: Pick<Review, 'within'> },
): DecisionHook {
  return {
    onDecided: async (_context, work, { decision, at }) => {
      const { decision: outcome } = decision;
      // What an order asks for counts for no incident: nobody looked whether it is of one.
      if (decision.outcome === 'awaiting-second' || outcome === 'ordered') return;
      await rooms().incidents.within.decided(work.db, {
        id: decision.id,
        at,
        outcome,
        platform: decision.platform,
        accountId: decision.accountId,
        contentIds: decision.actions.flatMap(({ contentId }) => contentId ?? []),
        eventsOf: (db) => rooms().review.within.eventsOfJob(db, decision.jobId, EVENTS),
      });
    },
    onUndone: (_context, work, { decision }) => rooms().incidents.within.undone(work.db, decision.id),
  };
}
