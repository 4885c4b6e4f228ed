import type { EventRecord } from '@breakwater/contracts';
import { type CaseItem, type JobCase, labelsOfAll, type PlacedContent } from '@breakwater/contracts/review';
import { isReason, type Verdict } from '@breakwater/contracts/rules';
import type { Intake } from '@breakwater/intake';
import type { Redress } from '@breakwater/redress';
import type { Review } from '@breakwater/review';
import type { Rules } from '@breakwater/rules';
import { hideSignIns } from './hide-sign-ins.ts';
import { findNamedContent, SHOWN_NOTICES } from './named-content.ts';
import { placedContent, type Sight, showEvent, shownReport } from './show-event.ts';

const SHOWN_ITEMS = 50;
/** Of an account that somebody gave notice of as a whole. */
const SHOWN_FLAGGED = 5;
const SHOWN_NEARBY = 30;
const SHOWN_REPORTS = 50;
const SHOWN_ACTIONS = 100;
const SHOWN_JOBS = 20;
const SHOWN_DECISIONS = 50;

/** What a page about an account is put together from. */
export interface HistoryParts {
  readonly intake: Intake;
  readonly rules: Pick<Rules, 'verdictsOf'>;
  readonly review: Review;
  readonly redress: Pick<Redress, 'statements' | 'appeals' | 'notices'>;
}

/**
 * A job with everything that a person needs to decide it: what led to it with what was found there, what the content
 * answers, what else the account posted, who reported it or gave notice, and what was done before. Content that somebody
 * pointed at stands first; where a notice names an account alone, what was found in its latest posts does.
 *
 * Throws ReviewError 404 `job-not-found`.
 */
export async function readJobCase(parts: HistoryParts, jobId: string, sight: Sight): Promise<JobCase> {
  const { intake, rules, review, redress } = parts;
  const job = await review.jobs.get(jobId);
  const { platform, accountId } = job;
  const evidence = (await review.jobs.evidence(jobId)).slice(0, SHOWN_ITEMS);
  const of = { platform, account: accountId };
  const [led, noticed, posts, reports, latest, actions, jobs, decisions, strikes] = await Promise.all([
    intake.eventsByIds(evidence.map(({ eventId }) => eventId)),
    redress.notices.list({ job: jobId, limit: SHOWN_NOTICES }),
    intake.eventsOfAccount(platform, accountId, {
      limit: SHOWN_NEARBY + SHOWN_ITEMS,
      types: ['content.created', 'content.shared'],
    }),
    intake.eventsOfAccount(platform, accountId, { limit: SHOWN_REPORTS, types: ['report.created'] }),
    intake.eventsOfAccount(platform, accountId, { limit: 1 }),
    review.actions.list({ ...of, limit: SHOWN_ACTIONS }),
    review.jobs.list({ ...of, limit: SHOWN_JOBS + 1 }),
    review.decisions.list({ ...of, limit: SHOWN_DECISIONS }),
    review.strikes.of(platform, accountId),
  ]);
  const named = await findNamedContent(intake, platform, { notices: noticed.items, led }, sight);
  const wanted = [...named.records, ...inOrderOf(evidence, led)];
  const verdicts = await rules.verdictsOf([...wanted, ...posts].map(({ id }) => id));
  const flagged = posts.filter(({ id }) => verdicts.get(id)?.outcome === 'flagged').slice(0, SHOWN_FLAGGED);
  const onAccount = noticed.items.length > 0 && wanted.length === 0;
  const items = toItems(onAccount ? flagged : wanted, verdicts, sight);
  const shown = new Set(items.map(({ event }) => event.contentId));
  const whole: JobCase = {
    job,
    account: latest[0]?.account ?? { id: accountId },
    notices: [...named.notices],
    items,
    context: await readContext(intake, platform, items, sight),
    nearby: posts
      .flatMap((record) => placedContent(record, sight) ?? [])
      .filter(({ id }) => !shown.has(id))
      .slice(0, SHOWN_NEARBY),
    posts: countOutcomes(posts, verdicts),
    reports: reports.flatMap((record) => shownReport(record, sight) ?? []),
    decisions: [...decisions.items],
    strikes,
    actions: [...actions.items],
    otherJobs: jobs.items.filter(({ id }) => id !== job.id),
    labels: labelsOfAll(review.taxonomy, [job.policy, ...policiesOf(items)]),
  };
  return job.origin === 'random' && job.state !== 'resolved' ? withoutFindings(whole) : whole;
}

/** Of what was drawn at random people are not told what rules and models say, nor what was found and done elsewhere. */
function withoutFindings(whole: JobCase): JobCase {
  return {
    ...whole,
    items: whole.items.map(({ verdict, event }) => ({
      event,
      verdict: { ...verdict, fired: [], undetermined: [] },
    })),
    posts: { flagged: 0, undetermined: 0, nothingFound: 0 },
    decisions: [],
    actions: [],
    otherJobs: [],
    reports: [],
    strikes: { balance: 0, strikes: [] },
  };
}

/** The policies of the rules that fired and count. */
function policiesOf(items: readonly CaseItem[]): string[] {
  const fired = items.flatMap(({ verdict }) => verdict.fired);
  return fired.filter(isReason).map(({ policy }) => policy);
}

/** The events behind a job, in the order of its evidence. */
function inOrderOf(
  evidence: readonly { readonly eventId: string }[],
  records: readonly EventRecord[],
): EventRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return evidence.flatMap(({ eventId }) => byId.get(eventId) ?? []);
}

type Verdicts = ReadonlyMap<string, Verdict>;

/** Events with their verdicts, each once, in the order of the events; what is not judged yet is left out. */
function toItems(records: readonly EventRecord[], verdicts: Verdicts, sight: Sight): CaseItem[] {
  return [...new Map(records.map((record) => [record.id, record])).values()].flatMap((record) => {
    const verdict = verdicts.get(record.id);
    if (!verdict) return [];
    const shown = sight.signIns ? verdict : hideSignIns(verdict);
    return [{ verdict: shown, event: showEvent(record, sight) }];
  });
}

/** What the items answer or pass on, as far as it came here. */
async function readContext(
  intake: Intake,
  platform: string,
  items: readonly CaseItem[],
  sight: Sight,
): Promise<Record<string, PlacedContent>> {
  const wanted = items.flatMap(({ event }) =>
    [event.content?.replyTo ?? [], event.content?.shareOf ?? []].flat(),
  );
  const found = await intake.contentById(platform, [...new Set(wanted)]);
  return Object.fromEntries(
    [...found].flatMap(([id, record]) => {
      const placed = placedContent(record, sight);
      return placed ? [[id, placed]] : [];
    }),
  );
}

/** What was found in these events, in numbers. */
function countOutcomes(records: readonly EventRecord[], verdicts: Verdicts): JobCase['posts'] {
  const outcomes = records.map(({ id }) => verdicts.get(id)?.outcome);
  const count = (wanted: Verdict['outcome']) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    flagged: count('flagged'),
    undetermined: count('undetermined'),
    nothingFound: count('nothing-found'),
  };
}
