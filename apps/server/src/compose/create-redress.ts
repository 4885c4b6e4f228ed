import type { AcceptUpload, StoredEvents } from '@breakwater/intake';
import type { Redress, ReviewPort } from '@breakwater/redress';
import type { DecisionHook, Review } from '@breakwater/review';

/** What redress sees and changes of what people decide. */
export function reviewPort({ within, jobs }: Pick<Review, 'within' | 'jobs'>): ReviewPort {
  return { ...within, openJob: jobs.open };
}

/** Takes in events that we make ourselves, under the name of who makes them. */
export type AcceptOwn = (source: string, made: readonly object[]) => ReturnType<AcceptUpload>;

/** What redress asks of the events of platforms, and adds to them: notices are passed on as reports. */
export function eventPorts({
  events,
  accept,
}: {
  readonly events: StoredEvents;
  readonly accept: AcceptOwn;
}) {
  return {
    contentOwner: async (platform: string, contentId: string) =>
      (await events.contentById(platform, [contentId])).get(contentId)?.event.account.id,
    acceptReport: (made: readonly object[]) => accept('notices', made),
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
