import { setImmediate } from 'node:timers/promises';
import { CONTENT_EVENTS, contentOf, type EventRecord } from '@breakwater/contracts';
import type { SignalValue } from '@breakwater/contracts/detection';
import { codeOf, toInstant } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import {
  createIncidentIndex,
  type IncidentIndex,
  type IncidentMatchFound,
  type MatchedRecords,
  matchRecords,
} from '../matching/incident-index.ts';
import { incidentValue } from '../matching/incident-signal.ts';
import { noteMatches, standingOf } from '../matching/note-matches.ts';
import type { IncidentsContext, LinksPort } from '../ports.ts';
import { retryAfter } from '../retry-after.ts';
import { selectLetThrough } from '../store/awareness.ts';
import { findIncident, lockActive } from '../store/incidents.ts';
import { selectInForce } from '../store/indicators.ts';
import {
  lockDueRematch,
  type StoredRematch,
  selectDueRematches,
  writeRematch,
  writeRematchFault,
} from '../store/rematches.ts';
import { insertRules } from '../store/rules.ts';

/** Events a page: a few megabytes, and a fraction of a second. */
const PAGE = 2_000;
/** Records that are matched at once: about ten milliseconds. */
const TURN = 200;
/** A unit ends with the first page in which anything matched, and with the first after so long. */
const UNIT_MS = 500;
/** By then every process has the indicators; what came meanwhile is looked at once more. */
const TAIL_MS = 60_000;
/** Looks that are tried, where other processes work on the first ones. */
const TRIED = 20;
/** So often in a row a step fails before it is given up: by then minutes have gone by. */
const MOST_ATTEMPTS = 6;

/** What one turn, which is seconds, keeps between its units. */
interface Turn {
  /** Indicators of the incidents that are worked on. */
  readonly indexes: Map<string, IncidentIndex>;
  /** The page after the last one, by the rematch that it is of. */
  readonly ahead: Map<string, ScannedPage>;
  /** What the unit under way works on. */
  working: StoredRematch | undefined;
}

interface ScannedPage {
  readonly fromSeq: number;
  readonly page: readonly EventRecord[];
}

/**
 * Works on looks at the last day, for so long at most. A unit is a page, or as many without a match as half a second takes,
 * with how far it is: a kill costs no more, and whoever comes first goes on. Says whether there was any.
 *
 * Throws what a unit threw, once it is counted: that look is tried again later or has failed, and others go on.
 */
export async function workRematches(context: IncidentsContext, forMs: number): Promise<boolean> {
  const end = performance.now() + forMs;
  const turn: Turn = { indexes: new Map(), ahead: new Map(), working: undefined };
  let any = false;
  do {
    const more = await tryUnit(context, turn);
    if (!more) return any;
    any = true;
  } while (performance.now() < end);
  return any;
}

async function tryUnit(context: IncidentsContext, turn: Turn): Promise<boolean> {
  const { storage, clock } = context;
  turn.working = undefined;
  try {
    return await storage.work((work) => workUnit(context, work, turn));
  } catch (error) {
    const failed: StoredRematch | undefined = turn.working;
    if (failed) await storage.work(({ db }) => countFault(db, failed, codeOf(error), clock.now()));
    throw error;
  }
}

async function countFault(
  trx: Db,
  { id, incidentId, attempts: before }: StoredRematch,
  code: string,
  now: number,
): Promise<void> {
  if (!(await lockActive(trx, [incidentId], now)).has(incidentId)) return;
  const attempts = before + 1;
  await writeRematchFault(trx, id, {
    attempts,
    retryAt: retryAfter(attempts, now),
    code: code || 'unknown',
    ...(attempts >= MOST_ATTEMPTS && { givenUpAt: now }),
  });
}

/** The incident before its look, as whoever ends the one and cancels the other locks them. */
async function lockDue(trx: Db, now: number) {
  for (const { id, incidentId } of await selectDueRematches(trx, now, TRIED)) {
    const isActive = (await lockActive(trx, [incidentId], now)).has(incidentId);
    const due = await lockDueRematch(trx, id, now);
    if (due) return { due, isActive };
  }
  return undefined;
}

async function workUnit(context: IncidentsContext, work: Work, turn: Turn): Promise<boolean> {
  const { clock } = context;
  const started = performance.now();
  const locked = await lockDue(work.db, clock.now());
  if (!locked) return false;
  const { due, isActive } = locked;
  turn.working = due;
  if (!isActive) {
    const { tailDueAt: _, ...ended } = due;
    const state = due.state === 'done' ? 'done' : 'cancelled';
    await writeRematch(work.db, due.id, { ...ended, state, doneAt: due.doneAt ?? toInstant(clock.now()) });
    return true;
  }
  const rematch = await begin(context, work.db, due);
  const { scanned, nextSeq, last, found } = await scanPages(context, work.db, turn, rematch);
  const { matched, fresh } = await apply(context, work, found);
  const now = clock.now();
  const isTail = due.state === 'done';
  const { tailDueAt: _, ...rest } = rematch;
  const done = {
    scanned: rematch.scanned + scanned,
    matched: rematch.matched + matched,
    fresh: rematch.fresh + fresh,
  };
  await writeRematch(work.db, rematch.id, {
    ...rest,
    ...done,
    state: isTail || last ? 'done' : 'working',
    total: last ? done.scanned : Math.max(rematch.total, done.scanned),
    nextSeq,
    busyMs: rematch.busyMs + performance.now() - started,
    ...(last && { doneAt: rematch.doneAt ?? toInstant(now) }),
    ...(last && !isTail && { tailDueAt: toInstant(Math.max(now, Date.parse(rematch.askedAt) + TAIL_MS)) }),
    ...(!last && isTail && { tailDueAt: toInstant(now) }),
  });
  if (last && !isTail)
    work.record({
      actor: rematch.askedBy,
      action: 'incident.rematched',
      subject: rematch.incidentId,
      detail: { rematch: rematch.id, scanned: done.scanned, fresh: done.fresh },
    });
  return true;
}

/** Pages of one unit, up to the first in which anything matched. The database reads the next one while one is matched. */
async function scanPages(
  { clock, links, events }: IncidentsContext,
  trx: Db,
  { indexes, ahead }: Turn,
  { id, incidentId, nextSeq: from, lastSeq }: Begun,
) {
  const end = performance.now() + UNIT_MS;
  const index = indexes.get(incidentId) ?? (await readIndex(links, trx, incidentId));
  indexes.set(incidentId, index);
  const stored = events.in(trx);
  const scan = async (fromSeq: number): Promise<ScannedPage> => ({
    fromSeq,
    page: await stored.scan(fromSeq, PAGE, { types: CONTENT_EVENTS }),
  });
  const before = ahead.get(id);
  ahead.delete(id);
  let [scanned, nextSeq] = [0, from];
  let reading = before?.fromSeq === from ? before : await scan(from);
  for (;;) {
    const { page } = reading;
    const records = page.filter(({ seq }) => seq <= lastSeq);
    const last = page.length < PAGE || records.length < page.length;
    // Other kinds of events stand between: progress goes by place, which is what there is to be done.
    nextSeq = last ? lastSeq + 1 : (records.at(-1)?.seq ?? lastSeq) + 1;
    scanned += records.length;
    const next = last ? undefined : scan(nextSeq);
    const found = await matchInTurns(index, records, clock.now());
    if (!next) return { scanned, nextSeq, last, found };
    reading = await next;
    if (found.size === 0 && performance.now() < end) continue;
    ahead.set(id, reading);
    return { scanned, nextSeq, last, found };
  }
}

/** Matching keeps this process busy: after a few records whoever judges beside has a turn, and the question for the next page. */
async function matchInTurns(
  index: IncidentIndex,
  records: readonly EventRecord[],
  now: number,
): Promise<MatchedRecords> {
  const found: [EventRecord, readonly IncidentMatchFound[]][] = [];
  for (let from = 0; from < records.length; from += TURN) {
    await setImmediate();
    found.push(...matchRecords(index, records.slice(from, from + TURN), now));
  }
  return new Map(found);
}

type Begun = StoredRematch & { readonly nextSeq: number; readonly lastSeq: number };

/** Finds the first and the last event of the window; of a tail, what came since. */
async function begin(
  { clock, events: stored }: IncidentsContext,
  trx: Db,
  due: StoredRematch,
): Promise<Begun> {
  const { nextSeq, lastSeq } = due;
  const isTail = due.state === 'done';
  if (nextSeq !== undefined && lastSeq !== undefined && !(isTail && nextSeq > lastSeq))
    return { ...due, nextSeq, lastSeq };
  const events = stored.in(trx);
  const newest = (await events.lastSeq()) ?? 0;
  const first = nextSeq ?? (await events.firstSeq(Date.parse(due.from))) ?? newest + 1;
  const total = due.scanned + Math.max(0, newest - first + 1);
  return {
    ...due,
    nextSeq: first,
    lastSeq: newest,
    total,
    startedAt: due.startedAt ?? toInstant(clock.now()),
  };
}

async function readIndex(links: LinksPort, trx: Db, incidentId: string): Promise<IncidentIndex> {
  const incident = await findIncident(trx, incidentId);
  return createIncidentIndex({
    incidents: incident
      ? [{ id: incident.id, title: incident.title, expiresAt: Date.parse(incident.expiresAt) }]
      : [],
    indicators: await selectInForce(trx, [incidentId]),
    letThrough: await selectLetThrough(trx, [incidentId]),
    links,
  });
}

/** Notes what matched; of what was not known the live rules are asked, as if it had come now. Says how many those are. */
async function apply(
  { clock, review }: IncidentsContext,
  work: Work,
  found: MatchedRecords,
): Promise<{ readonly matched: number; readonly fresh: number }> {
  const standing = found.size === 0 ? found : await standingOf(work.db, found, clock.now());
  if (standing.size === 0) return { matched: 0, fresh: 0 };
  const fresh = await noteMatches(work.db, standing, { how: 'rematch', now: clock.now() });
  const isFresh = new Set(fresh.map(({ platform, contentId }) => `${platform} ${contentId}`));
  const values = new Map<EventRecord, SignalValue>();
  for (const [record, one] of standing) {
    const contentId = contentOf(record)?.id;
    if (contentId !== undefined && isFresh.has(`${record.event.platform} ${contentId}`))
      values.set(record, incidentValue(one));
  }
  if (values.size > 0) {
    const fired = await review.applyAgain(work, values);
    const ids = new Set(fresh.map(({ incidentId }) => incidentId));
    const rules = [...ids].flatMap((incidentId) => fired.map((ruleId) => ({ incidentId, ruleId })));
    await insertRules(work.db, rules);
  }
  return { matched: standing.size, fresh: fresh.length };
}
