import {
  type CaseItem,
  isReason,
  type JobCase,
  labelsOfAll,
  type PlacedContent,
  type Verdict,
} from '@breakwater/contracts';
import type { Intake } from '@breakwater/intake';
import type { Review } from '@breakwater/review';
import type { Rules } from '@breakwater/rules';
import { hideSignIns } from './hide-sign-ins.ts';
import { placedContent, type Sight, showEvent, shownReport } from './show-event.ts';

const SHOWN_ITEMS = 50;
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
}

/**
 * A job with everything that a person needs to decide it: what led to it with what was found there, what the content
 * answers, what else the account posted, who reported it, and what was done before.
 *
 * Throws ReviewError 404 `job-not-found`.
 */
export async function readJobCase(parts: HistoryParts, jobId: string, sight: Sight): Promise<JobCase> {
  const { intake, review } = parts;
  const job = await review.jobs.get(jobId);
  const { platform, accountId } = job;
  const evidence = (await review.jobs.evidence(jobId)).slice(0, SHOWN_ITEMS);
  const of = { platform, account: accountId };
  const [items, posts, reports, latest, actions, jobs, decisions, strikes] = await Promise.all([
    readItems(
      parts,
      evidence.map(({ eventId }) => eventId),
      sight,
    ),
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
  const shown = new Set(items.map(({ event }) => event.contentId));
  return {
    job,
    account: latest[0]?.account ?? { id: accountId },
    items,
    context: await readContext(intake, platform, items, sight),
    nearby: posts
      .flatMap((record) => placedContent(record, sight) ?? [])
      .filter(({ id }) => !shown.has(id))
      .slice(0, SHOWN_NEARBY),
    posts: await countOutcomes(
      parts,
      posts.map(({ id }) => id),
    ),
    reports: reports.flatMap((record) => shownReport(record, sight) ?? []),
    decisions: [...decisions.items],
    strikes,
    actions: [...actions.items],
    otherJobs: jobs.items.filter(({ id }) => id !== job.id),
    labels: labelsOfAll(review.taxonomy, [job.policy, ...policiesOf(items)]),
  };
}

/** The policies of the rules that fired and count. */
function policiesOf(items: readonly CaseItem[]): string[] {
  const fired = items.flatMap(({ verdict }) => verdict.fired);
  return fired.filter(isReason).map(({ policy }) => policy);
}

/** Events with their verdicts, in the order of the ids. */
async function readItems(
  { intake, rules }: HistoryParts,
  eventIds: readonly string[],
  sight: Sight,
): Promise<CaseItem[]> {
  const [records, verdicts] = await Promise.all([intake.eventsByIds(eventIds), rules.verdictsOf(eventIds)]);
  const byId = new Map(records.map((record) => [record.id, record]));
  return eventIds.flatMap((id) => {
    const record = byId.get(id);
    const verdict = verdicts.get(id);
    if (!record || !verdict) return [];
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
async function countOutcomes(
  { rules }: HistoryParts,
  eventIds: readonly string[],
): Promise<JobCase['posts']> {
  const outcomes = [...(await rules.verdictsOf(eventIds)).values()].map(({ outcome }) => outcome);
  const count = (wanted: Verdict['outcome']) => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    flagged: count('flagged'),
    undetermined: count('undetermined'),
    nothingFound: count('nothing-found'),
  };
}
