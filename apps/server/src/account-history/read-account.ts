import type { AccountView } from '@breakwater/contracts/accounts';
import { BreakwaterError, toInstant } from '@breakwater/kernel';
import type { HistoryParts } from './read-job-case.ts';

const COUNTED_EVENTS = 10_000;
const SHOWN_JOBS = 50;
const SHOWN_ACTIONS = 100;
const SHOWN_DECISIONS = 100;

/** Nothing is stored of this account. */
export function accountNotFound(): BreakwaterError {
  return new BreakwaterError(
    'account-not-found',
    'No event of this account came here. Check the platform and the id: handles are not ids.',
    { status: 404 },
  );
}

/** An account at a glance. Throws BreakwaterError 404 `account-not-found`. */
export async function readAccount(
  { intake, review }: HistoryParts,
  platform: string,
  accountId: string,
): Promise<AccountView> {
  const of = { platform, account: accountId };
  const [activity, latest, jobs, actions, decisions, strikes] = await Promise.all([
    intake.activityOfAccount(platform, accountId, COUNTED_EVENTS),
    intake.eventsOfAccount(platform, accountId, { limit: 1 }),
    review.jobs.list({ ...of, limit: SHOWN_JOBS }),
    review.actions.list({ ...of, limit: SHOWN_ACTIONS }),
    review.decisions.list({ ...of, limit: SHOWN_DECISIONS }),
    review.strikes.of(platform, accountId),
  ]);
  if (!activity) throw accountNotFound();
  return {
    platform,
    account: latest[0]?.account ?? { id: accountId },
    firstSeenAt: toInstant(activity.firstSeenAt),
    lastSeenAt: toInstant(activity.lastSeenAt),
    counts: { ...activity.counts },
    jobs: [...jobs.items],
    actions: [...actions.items],
    decisions: [...decisions.items],
    strikes,
  };
}
