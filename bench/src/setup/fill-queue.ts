import type { Db } from '@breakwater/storage';

const POLICIES = [
  'terrorism/praise',
  'terrorism/recruitment',
  'terrorism/propaganda',
  'terrorism/financing',
  'platform/spam',
] as const;
const QUEUES = ['terrorism', 'terrorism', 'networks', 'reports', 'default'] as const;
const REASONS = [
  'The post names an organisation of the bank "listed", 2 times.',
  'Four accounts share one invite link of the bank "known invites".',
  'Three users reported the post within an hour.',
  'The profile has the official name of a listed outlet.',
] as const;
const HOUR = 3_600_000;
const BATCH = 500;

type Tables = {
  review_jobs: Record<string, unknown>;
  review_job_verdicts: Record<string, unknown>;
  accounts: Record<string, unknown>;
};

export interface QueueFill {
  readonly jobs: number;
  /** Who holds some of them. */
  readonly holder: string;
  readonly now: number;
}

/**
 * Fills a migrated database with jobs that are not resolved, each on an account of its own, as a busy platform has
 * them: of all queues, policies, severities and reaches; some held, put off, escalated, overdue; one of a rare policy.
 */
export async function fillQueue(db: Db, { jobs, holder, now }: QueueFill): Promise<void> {
  const tables = db.withTables<Tables>();
  for (let from = 0; from < jobs; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, jobs - from) }, (_, n) => from + n);
    await tables
      .insertInto('accounts')
      .values(
        numbers.map((n) => ({
          platform: platformOf(n),
          account_id: `account-${n}`,
          profile: JSON.stringify({ id: `account-${n}`, handle: `member_${n}`, displayName: `Member ${n}` }),
          seen_at: new Date(now),
        })),
      )
      .execute();
    await tables
      .insertInto('review_jobs')
      .values(numbers.map((n) => jobOf(n, holder, now)))
      .execute();
    await tables
      .insertInto('review_job_verdicts')
      .values(
        numbers.map((n) => ({
          job_id: idOf('a', n),
          verdict_id: idOf('b', n),
          event_id: idOf('c', n),
          at: new Date(now - n),
          because: reasonOf(n),
        })),
      )
      .execute();
  }
}

/** An id of a job of the fill. */
export function idOf(kind: 'a' | 'b' | 'c', n: number): string {
  return `00000000-0000-7000-8${kind}00-${n.toString(16).padStart(12, '0')}`;
}

function platformOf(n: number): string {
  return n % 10 === 0 ? 'cove' : 'harbour';
}

function reasonOf(n: number): string {
  return `${REASONS[n % REASONS.length]} (${n})`;
}

/** Numbers that have no common divisor spread the properties independently of each other. */
function jobOf(n: number, holder: string, now: number): Record<string, unknown> {
  const dueIn = n % 3 === 0 ? ((n % 97) - 5) * HOUR : undefined;
  const urgency = urgencyOf(dueIn);
  return {
    id: idOf('a', n),
    queue: QUEUES[n % QUEUES.length],
    severity: [0, 1, 1, 2, 2, 3, 0][n % 7],
    policy: n === 4_242 ? 'terrorism/rare' : POLICIES[(n % 11) % POLICIES.length],
    platform: platformOf(n),
    account_id: `account-${n}`,
    because: reasonOf(n),
    proposed: n % 13 === 0 ? ['suspend-account'] : [],
    audience: (n * 7_919) % 1_000_003,
    language: ['en', 'ur', 'ar', 'ps'][n % 4],
    created_at: new Date(now - n * 1_000),
    updated_at: new Date(now - n * 1_000),
    due_at: dueIn === undefined ? null : new Date(now + dueIn),
    urgency,
    origin: n % 50 === 0 ? 'notice' : 'rule',
    ...stateOf(n, holder, now),
    ...levelOf(n),
  };
}

function urgencyOf(dueInMs: number | undefined): number {
  if (dueInMs === undefined || dueInMs > 24 * HOUR) return 1;
  if (dueInMs <= 0) return 5;
  if (dueInMs <= HOUR) return 4;
  return dueInMs <= 4 * HOUR ? 3 : 2;
}

function stateOf(n: number, holder: string, now: number): Record<string, unknown> {
  const nothing = { state: 'open', claimed_by: null, claimed_until: null, snoozed_until: null };
  const later = new Date(now + 24 * HOUR);
  if (n % 10_000 === 1) return { ...nothing, state: 'claimed', claimed_by: holder, claimed_until: later };
  if (n % 101 === 2) return { ...nothing, state: 'claimed', claimed_by: 'staff:else', claimed_until: later };
  if (n % 211 === 3) return { ...nothing, state: 'snoozed', snoozed_until: later };
  return nothing;
}

function levelOf(n: number): Record<string, unknown> {
  const escalated = n % 300 === 4;
  return {
    level: escalated ? 'lead' : 'first',
    escalated_by: escalated ? 'staff:else' : null,
    escalated_because: escalated ? 'A second opinion.' : null,
  };
}
