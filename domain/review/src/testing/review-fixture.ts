import type { Action, RequestedAction } from '@breakwater/contracts';
import type { Verdict } from '@breakwater/contracts/rules';
import type { Settings } from '@breakwater/contracts/settings';
import { createIds } from '@breakwater/kernel';
import { createTestClock, type TestClock } from '@breakwater/kernel/testing';
import type { RecordEntry, Storage } from '@breakwater/storage';
import { sql } from 'kysely';
import type { Applied } from '../apply-verdicts.ts';
import type { OutgoingMessage } from '../events.ts';
import type { ReviewSettings } from '../ports.ts';
import { createReview, type Review, type ReviewOptions } from '../review.ts';
import { aPolicy } from './policy.ts';
import { aFiredRule, aVerdict } from './verdict.ts';

type SetForReview = { -readonly [name in keyof ReviewSettings]: Settings[name] };
const SETTINGS: Readonly<SetForReview> = {
  qualityShare: 0.05,
  undoWindowHours: 24,
  jobOrder: 'exposure',
  randomShare: 0.05,
  holdReuploads: false,
};

/** Review on a storage, with what it sent and put on record. */
export interface ReviewFixture {
  readonly review: Review;
  /** The ports that it was given. */
  readonly ports: ReviewOptions;
  readonly clock: TestClock;
  /** What operators set; a test changes it. */
  readonly settings: SetForReview;
  readonly sent: OutgoingMessage[];
  readonly recorded: RecordEntry[];
  apply(...verdicts: Verdict[]): Promise<Applied>;
  /** Applies a verdict of one rule that asks for these actions. */
  fire(actions: RequestedAction[], changes?: Partial<Verdict>): Promise<Applied>;
  /** Fires a rule that queues, and gives the id of the job, held by somebody for an hour. */
  claimed(by: string, changes?: Partial<Verdict>): Promise<string>;
  /** Types of the messages about actions, with their kinds. */
  told(): string[];
  /**
   * Empties the tables, forgets what was sent and sets the clock back. There are two policies: `terrorism`, and
   * `terrorism/membership`, which is severe.
   */
  reset(): Promise<void>;
}

export function aReview(storage: Storage, more: Partial<ReviewOptions> = {}): ReviewFixture {
  const clock = createTestClock();
  const start = clock.now();
  const sent: OutgoingMessage[] = [];
  const recorded: RecordEntry[] = [];
  const settings: SetForReview = { ...SETTINGS };
  storage.recordWith(async (_db, entries) => void recorded.push(...entries));
  const ports: ReviewOptions = {
    storage,
    clock,
    ids: createIds(clock),
    settings: async () => settings,
    deliver: async (_, messages) => void sent.push(...messages),
    ...more,
  };
  const review = createReview(ports);
  async function apply(...verdicts: Verdict[]): Promise<Applied> {
    return storage.work((work) => review.applyVerdicts(verdicts, work));
  }
  return {
    review,
    ports,
    clock,
    settings,
    sent,
    recorded,
    apply,
    claimed: async (by, changes) => {
      const verdict = aVerdict([aFiredRule([{ action: 'queue' }])], changes);
      await apply(verdict);
      const { items } = await review.jobs.list({ account: verdict.accountId });
      const id = items.find(({ verdictIds }) => verdictIds.includes(verdict.id))?.id ?? '';
      return (await review.jobs.claim({ by, id, leaseMs: 3_600_000 })).id;
    },
    fire: (actions, changes) => apply(aVerdict([aFiredRule(actions)], changes)),
    told: () =>
      sent.flatMap(({ type, payload }) =>
        type.startsWith('action.') ? `${type} ${(payload as Action).kind}` : [],
      ),
    reset: async () => {
      await sql`
        truncate review_jobs, review_job_verdicts, job_decisions, actions, action_verdicts, action_endings,
          strikes cascade`.execute(storage.db);
      clock.set(start);
      Object.assign(settings, SETTINGS);
      await resetPolicies(storage, review);
      sent.length = 0;
      recorded.length = 0;
    },
  };
}

/** Puts the policies back that every test starts with; mostly they are there. */
async function resetPolicies({ db }: Storage, { policies }: Review): Promise<void> {
  const { rows } = await sql<{ fresh: boolean | null }>`
    select count(*) = 2 and max(version) = 1 and bool_and(retired_at is null) as fresh from policies`.execute(
    db,
  );
  if (rows[0]?.fresh === true) return;
  await sql`truncate policies, policy_versions cascade`.execute(db);
  await policies.put('terrorism', 'staff:lena', aPolicy());
  await policies.put('terrorism/membership', 'staff:lena', aPolicy({ severe: true, points: 8 }));
}
