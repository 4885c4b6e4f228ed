import type { Intake } from '@breakwater/intake';
import type { Redress, ReviewPort } from '@breakwater/redress';
import type { DecisionHook, Review } from '@breakwater/review';

/** What redress sees and changes of what people decide. */
export function reviewPort({ within, jobs }: Pick<Review, 'within' | 'jobs'>): ReviewPort {
  return { ...within, openJob: jobs.open };
}

/** What redress asks of the events of platforms, and adds to them: notices are passed on as reports. */
export function eventPorts(intake: () => Intake) {
  return {
    contentOwner: async (platform: string, contentId: string) =>
      (await intake().contentById(platform, [contentId])).get(contentId)?.event.account.id,
    acceptReport: (events: readonly object[]) =>
      intake().accept(
        'notices',
        events.map((value) => ({ value })),
      ),
  };
}

/** What people decide is explained to users, and to who gave notice of it, in the unit of the decision. */
export function redressHook(follow: () => Redress['follow']): DecisionHook {
  return {
    onDecided: (_context, work, event) => follow().decided(work, event),
    onUndone: (_context, work, event) => follow().undone(work, event),
    onPreview: (_context, db, request) => follow().preview(db, request),
  };
}
