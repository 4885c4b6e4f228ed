import type { EventRecord } from '@breakwater/contracts';
import type { Decision } from '@breakwater/contracts/review';
import type { StoredEvents } from '@breakwater/intake';
import { type DecisionHook, eventsBehindJob } from '@breakwater/review';
import type { Spread } from '@breakwater/spreading';
import type { Db } from '@breakwater/storage';

/** Of a job that turns out to be no violation, the latest events that led to it: what the person looked at. */
const LOOKED_AT = 50;

/** Where content is read, and what is decided of it is kept. */
export interface DecidedContentParts {
  readonly eventsIn: (db: Db) => Pick<StoredEvents, 'contentById' | 'eventsByIds'>;
  readonly marks: Pick<Spread['marks'], 'decided' | 'undone'>;
  readonly eventsBehind?: typeof eventsBehindJob;
}

/**
 * What people decide of content is known of its copies from then on, and no longer once the decision is undone, rejected or
 * overturned on appeal: in the unit in which that happens. A violation is of the content that the decision acts on, since
 * one about an account says of none of its posts that it breaks a policy; no violation is of all that led to the job.
 */
export function decidedContentHook(parts: DecidedContentParts): DecisionHook {
  const { eventsIn, marks, eventsBehind = eventsBehindJob } = parts;

  async function recordsOf(db: Db, decision: Decision): Promise<readonly EventRecord[]> {
    const { platform, accountId, actions, jobId } = decision;
    const theirs = ({ event }: EventRecord) => event.platform === platform && event.account.id === accountId;
    if (decision.decision === 'no-violation') {
      const ids = await eventsBehind(db, jobId, LOOKED_AT);
      return (await eventsIn(db).eventsByIds(ids)).filter(theirs);
    }
    const contentIds = [...new Set(actions.flatMap(({ contentId }) => contentId ?? []))];
    if (contentIds.length === 0) return [];
    return [...(await eventsIn(db).contentById(platform, contentIds)).values()].filter(theirs);
  }

  return {
    async onDecided(_context, work, { decision }) {
      if (decision.outcome !== 'final' && decision.outcome !== 'confirmed') return;
      const { decision: said } = decision;
      // An order names its targets, and says nothing of copies of them.
      if (said === 'ordered') return;
      const records = await recordsOf(work.db, decision);
      if (records.length === 0) return;
      const { policy, exception = policy } = decision;
      await marks.decided(work, {
        decisionId: decision.id,
        said,
        decidedAt: Date.parse(decision.decidedAt),
        because: exception === undefined ? [] : [exception],
        policies: policy === undefined ? [] : [policy],
        records,
      });
    },
    async onUndone(_context, work, { decision }) {
      await marks.undone(work, decision.id);
    },
  };
}
