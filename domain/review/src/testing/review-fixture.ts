import type { Action, RequestedAction, Verdict } from '@breakwater/contracts';
import { createIds } from '@breakwater/kernel';
import { createTestClock, type TestClock } from '@breakwater/kernel/testing';
import type { Storage } from '@breakwater/storage';
import { sql } from 'kysely';
import type { Applied } from '../apply-verdicts.ts';
import type { OutgoingMessage } from '../events.ts';
import type { RecordEntry } from '../ports.ts';
import { createReview, type Review } from '../review.ts';
import { aFiredRule, aVerdict } from './verdict.ts';

/** Review on a storage, with what it sent and put on record. */
export interface ReviewFixture {
  readonly review: Review;
  readonly clock: TestClock;
  readonly sent: OutgoingMessage[];
  readonly recorded: RecordEntry[];
  apply(...verdicts: Verdict[]): Promise<Applied>;
  /** Applies a verdict of one rule that asks for these actions. */
  fire(actions: RequestedAction[], changes?: Partial<Verdict>): Promise<Applied>;
  /** Types of the messages sent, with the kinds of their actions. */
  told(): string[];
  /** Empties the tables, forgets what was sent and sets the clock back. */
  reset(): Promise<void>;
}

export function aReview(storage: Storage): ReviewFixture {
  const clock = createTestClock();
  const start = clock.now();
  const sent: OutgoingMessage[] = [];
  const recorded: RecordEntry[] = [];
  const review = createReview({
    storage,
    clock,
    ids: createIds(clock),
    deliver: async (_, messages) => void sent.push(...messages),
    record: async (_, entries) => void recorded.push(...entries),
  });
  async function apply(...verdicts: Verdict[]): Promise<Applied> {
    const applied = await storage.transaction((trx) => review.applyVerdicts(verdicts, trx));
    recorded.push(...applied.entries);
    return applied;
  }
  return {
    review,
    clock,
    sent,
    recorded,
    apply,
    fire: (actions, changes) => apply(aVerdict([aFiredRule(actions)], changes)),
    told: () => sent.map(({ type, payload }) => `${type} ${(payload as Action).kind}`),
    reset: async () => {
      await sql`truncate review_jobs, review_job_verdicts, job_decisions, actions, action_verdicts cascade`.execute(
        storage.db,
      );
      clock.set(start);
      sent.length = 0;
      recorded.length = 0;
    },
  };
}
