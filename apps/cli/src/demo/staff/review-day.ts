import type { Job } from '@breakwater/contracts/review';
import { type Caseload, contentOf, decide, hidden } from './decide-jobs.ts';
import type { Person } from './person.ts';

const HOUR_MS = 3_600_000;

/** What a day of review left behind that others go on with. */
export interface ReviewedDay {
  /** Wrongly decided: the account names the organisation to study or to reject it. */
  readonly mistake: Job | undefined;
  /** Rightly decided, and the user sees it otherwise. */
  readonly contested: Job | undefined;
}

/** Some decisions of each kind: nothing found, hidden, removed, suspended by two, waiting for a second, passed on. */
export async function reviewDay(reviewer: Person, lead: Person, caseload: Caseload): Promise<ReviewedDay> {
  for (const account of caseload.showing('everyday').slice(0, 2)) {
    const reason = 'روزمرہ کی پوسٹس ہیں، کسی تنظیم کی حمایت نہیں۔ رپورٹیں ایک جھگڑے کے بعد آئیں۔';
    await clear(reviewer, caseload, account, reason);
  }
  const [first, second, overlooked] = caseload.showing('link-wave');
  for (const account of [first, second]) await hide(reviewer, caseload, account);
  await clear(reviewer, caseload, overlooked, 'Shares the link to a news archive.');

  const [preaching, recruiting, alsoRecruiting] = caseload.showing('recruitment-link');
  const contested = await remove(reviewer, caseload, preaching);
  const suspended = await suspend(reviewer, caseload, recruiting);
  if (suspended) await lead.call('review.confirm', { params: { id: suspended.id } });
  await suspend(reviewer, caseload, alsoRecruiting);

  const [rejecting] = caseload.showing('rejection');
  const mistake = await limit(reviewer, caseload, rejecting);
  await passOn(reviewer, caseload);
  return { mistake, contested };
}

async function clear(person: Person, caseload: Caseload, account: string | undefined, reason: string) {
  const job = jobOf(caseload, account);
  if (job) await decide(person, job, { decision: 'no-violation', reason });
}

async function hide(
  person: Person,
  caseload: Caseload,
  account: string | undefined,
): Promise<Job | undefined> {
  const job = jobOf(caseload, account);
  if (!job) return undefined;
  const reason = 'The post sends readers to a channel that a listed organisation runs, and recommends it.';
  return decide(person, job, { decision: 'violation', actions: await hidden(person, job), reason });
}

async function remove(
  person: Person,
  caseload: Caseload,
  account: string | undefined,
): Promise<Job | undefined> {
  const job = jobOf(caseload, account);
  const contentId = job && (await contentOf(person, job));
  if (!job || contentId === undefined) return undefined;
  return decide(person, job, {
    decision: 'violation',
    actions: [{ action: 'remove-content', scope: 'content', contentId }],
    reason: 'اس پوسٹ میں ایک کالعدم تنظیم میں شمولیت کی دعوت اور اس کے گروپ کا لنک ہے۔',
  });
}

async function limit(
  person: Person,
  caseload: Caseload,
  account: string | undefined,
): Promise<Job | undefined> {
  const job = jobOf(caseload, account);
  if (!job) return undefined;
  return decide(person, job, {
    decision: 'violation',
    actions: [{ action: 'limit-account', scope: 'account', for: 'P7D' }],
    reason: 'A post of the account names a listed organisation and speaks of joining it.',
    note: 'Decided on the matched words; I did not read the whole post.',
  });
}

async function suspend(
  person: Person,
  caseload: Caseload,
  account: string | undefined,
): Promise<Job | undefined> {
  const job = jobOf(caseload, account);
  if (!job) return undefined;
  return decide(person, job, {
    decision: 'violation',
    actions: [{ action: 'suspend-account', scope: 'account' }],
    reason:
      'The account calls on others to join a listed organisation and gives them an invitation to its group.',
  });
}

/** Not everything is decided at once. */
async function passOn(person: Person, caseload: Caseload): Promise<void> {
  const [renamed] = caseload.showing('profile-change');
  const [disguised] = caseload.showing('disguised-spelling');
  const [burst] = caseload.showing('burst');
  const escalated = jobOf(caseload, renamed);
  if (escalated) {
    const { id } = escalated;
    await person.call('review.claim', { body: { id } });
    const reason = 'The profile was renamed after years of ordinary use: perhaps a stolen account.';
    await person.call('review.escalate', { params: { id }, body: { reason } });
  }
  const snoozed = jobOf(caseload, disguised);
  if (snoozed) {
    const { id } = snoozed;
    await person.call('review.claim', { body: { id } });
    const until = new Date(Date.now() + 4 * HOUR_MS).toISOString();
    const body = { until, reason: 'A colleague who reads Arabic is in at noon.' };
    await person.call('review.snooze', { params: { id }, body });
  }
  const claimed = jobOf(caseload, burst);
  if (claimed) await person.call('review.claim', { body: { id: claimed.id } });
}

const jobOf = (caseload: Caseload, account: string | undefined) =>
  account === undefined ? undefined : caseload.of(account);
