import type { EventRecord } from '@breakwater/contracts';
import type { TimelineEntry, TimelineKind } from '@breakwater/contracts/accounts';
import { decodeCursor, isInstant, type Page, pageOf, toInstant } from '@breakwater/kernel';
import { hideSignIns } from './hide-sign-ins.ts';
import type { HistoryParts } from './read-job-case.ts';
import { type Sight, showEvent } from './show-event.ts';

/** What staff did to one account is read whole, up to so many of each kind: few have a tenth of that. */
const READ_WHOLE = 500;

export interface TimelineRequest {
  readonly platform: string;
  readonly accountId: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** All when left out. */
  readonly kinds?: readonly TimelineKind[];
}

/**
 * What an account did and what was done to it, newest first, by when it came here: the instants that platforms give
 * are shown, and not relied on for the order. Throws BreakwaterError 422 `request-invalid` for a cursor that is none.
 */
export async function readTimeline(
  parts: HistoryParts,
  request: TimelineRequest,
  sight: Sight,
): Promise<Page<TimelineEntry>> {
  const { limit, kinds } = request;
  const after = positionOf(request.cursor);
  const wants = (kind: TimelineKind) => kinds === undefined || kinds.includes(kind);
  const [events, others] = await Promise.all([
    wants('event') || wants('report') ? readEvents(parts, request, after, wants, sight) : [],
    readOthers(parts, request, wants),
  ]);
  const rest = after ? others.filter((other) => isAfter(other, after)) : others;
  const merged = [...events, ...rest].sort(newestFirst);
  const page = pageOf(merged, limit, (last) => {
    const before = merged.slice(0, limit).findLast((placed) => placed.seq !== undefined)?.seq ?? after?.seq;
    const id = last.seq === undefined ? last.entry.id : '';
    return [before ?? Number.MAX_SAFE_INTEGER, last.at, id];
  });
  return { ...page, items: page.items.map(({ entry }) => entry) };
}

/** Where a page of a timeline ended: the number of its last event, and the place of its last entry. */
interface TimelinePosition {
  readonly seq: number;
  readonly at: string;
  /** Of the last entry; empty when that was an event, before which everything else of its instant was shown. */
  readonly id: string;
}

function positionOf(cursor: string | undefined): TimelinePosition | undefined {
  const place = decodeCursor(cursor, { seq: /^\d{1,16}$/, at: isInstant, id: /^/ });
  return place && { ...place, seq: Number(place.seq) };
}

/** An entry with what it is ordered by. */
interface Placed {
  readonly entry: TimelineEntry;
  readonly at: string;
  /** Of events only. */
  readonly seq?: number;
}

async function readEvents(
  { intake, rules }: HistoryParts,
  { platform, accountId, limit }: TimelineRequest,
  after: TimelinePosition | undefined,
  wants: (kind: TimelineKind) => boolean,
  sight: Sight,
): Promise<Placed[]> {
  const onlyReports = !wants('event');
  const records = await intake.eventsOfAccount(platform, accountId, {
    limit: limit + 1,
    before: after?.seq,
    ...(onlyReports && { types: ['report.created'] }),
  });
  const verdicts = await rules.verdictsOf(records.map(({ id }) => id));
  // Events of uploads that ran side by side may be numbered against their instants: order follows the numbers.
  let at = after?.at;
  return records.flatMap((record): Placed[] => {
    if (record.event.type === 'report.created' && !wants('report')) return [];
    const entry = eventEntry(record, verdicts.get(record.id), sight);
    at = at !== undefined && at < entry.at ? at : entry.at;
    return [{ seq: record.seq, at, entry }];
  });
}

function eventEntry(
  record: EventRecord,
  verdict: Extract<TimelineEntry, { kind: 'event' }>['verdict'],
  sight: Sight,
): TimelineEntry {
  const event = showEvent(record, sight);
  const base = { id: `event:${record.id}`, at: toInstant(record.receivedAt), event };
  if (event.type === 'report.created') return { ...base, kind: 'report' };
  const shown = verdict && !sight.signIns ? hideSignIns(verdict) : verdict;
  return { ...base, kind: 'event', ...(shown && { verdict: shown }) };
}

async function readOthers(
  { review, redress }: HistoryParts,
  { platform, accountId: account }: TimelineRequest,
  wants: (kind: TimelineKind) => boolean,
): Promise<Placed[]> {
  const of = { platform, account, limit: READ_WHOLE };
  const [actions, jobs, decisions, statements, appeals, { strikes }] = await Promise.all([
    wants('action') ? review.actions.list(of) : { items: [] },
    wants('job') ? review.jobs.list(of) : { items: [] },
    wants('decision') ? review.decisions.list(of) : { items: [] },
    wants('statement') ? redress.statements.list(of) : { items: [] },
    wants('appeal') ? redress.appeals.list(of) : { items: [] },
    wants('strike') ? review.strikes.of(platform, account) : { strikes: [] },
  ]);
  const entries: TimelineEntry[] = [
    ...actions.items.map(
      (action): TimelineEntry => ({
        kind: 'action',
        id: `action:${action.id}`,
        at: action.createdAt,
        action,
      }),
    ),
    ...decisions.items.map(
      (decision): TimelineEntry => ({
        kind: 'decision',
        id: `decision:${decision.id}`,
        at: decision.decidedAt,
        decision,
      }),
    ),
    ...statements.items.map(
      (statement): TimelineEntry => ({
        kind: 'statement',
        id: `statement:${statement.id}`,
        at: statement.issuedAt,
        statement,
      }),
    ),
    ...appeals.items.map(
      (appeal): TimelineEntry => ({ kind: 'appeal', id: `appeal:${appeal.id}`, at: appeal.lodgedAt, appeal }),
    ),
    ...strikes.map(
      (strike): TimelineEntry => ({ kind: 'strike', id: `strike:${strike.id}`, at: strike.at, strike }),
    ),
    ...jobs.items.map((job): TimelineEntry => ({ kind: 'job', id: `job:${job.id}`, at: job.createdAt, job })),
  ];
  return entries.map((entry) => ({ entry, at: entry.at }));
}

/** At one instant, events come last and among themselves by position: two of one millisecond keep their order. */
function newestFirst(a: Placed, b: Placed): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  if (a.seq !== undefined && b.seq !== undefined) return b.seq - a.seq;
  if (a.seq !== undefined || b.seq !== undefined) return a.seq === undefined ? -1 : 1;
  return a.entry.id < b.entry.id ? 1 : -1;
}

function isAfter({ at, entry }: Placed, position: TimelinePosition): boolean {
  return at < position.at || (at === position.at && entry.id < position.id);
}
