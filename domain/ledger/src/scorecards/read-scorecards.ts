import type { MatterEntry, ScorecardLine } from '@breakwater/contracts/ledger';
import { toInstant } from '@breakwater/kernel';
import { LedgerError } from '../ledger-error.ts';
import { zoneOf } from '../matters/derive-matter.ts';
import { standingEntries } from '../matters/standing-entries.ts';
import type { LedgerContext, Period } from '../ports.ts';
import { latestContests, type StoredContest } from '../store/contests.ts';
import { selectEntries } from '../store/entries.ts';
import { selectAllMatters } from '../store/matters.ts';
import { selectRepresentatives } from '../store/partners.ts';
import { authorityFacts } from './authority-facts.ts';
import type { CountedFact, CountedFacts } from './counted-fact.ts';
import type { Side } from './formulas.ts';
import { makeCards, type Scorecards } from './make-cards.ts';
import { type MatterFacts, platformFacts } from './platform-facts.ts';

/** Of which side, and of which time: everything that is recorded when left out. */
export interface ScorecardQuery {
  readonly side: Side;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

type Reading = Pick<LedgerContext, 'storage' | 'clock' | 'orderFacts' | 'law' | 'asked'>;

/** Scorecards of a side with their ranks. @throws LedgerError 422 `period-invalid` */
export async function readScorecards(
  context: Reading,
  query: ScorecardQuery,
): Promise<Scorecards & Period & { side: Side }> {
  const period = periodOf(context, query);
  const facts = await countedFacts(context, query.side, period);
  const contests = await latestContests(context.storage.db, query.side);
  const linesIn = (state: StoredContest['state']) =>
    new Set(contests.filter((one) => one.state === state).map(({ line }) => line));
  const contested = { open: linesIn('open'), struck: linesIn('struck') };
  return { side: query.side, ...period, ...makeCards(query.side, facts, contested, period) };
}

/** Every fact that a scorecard counts, the latest first, with what was contested of it. */
export async function readLines(
  context: Reading,
  query: ScorecardQuery & { readonly subject: string },
): Promise<ScorecardLine[]> {
  const { facts } = await countedFacts(context, query.side, periodOf(context, query));
  const contests = new Map(
    (await latestContests(context.storage.db, query.side)).map((one) => [one.line, one]),
  );
  return facts
    .filter(({ subject }) => subject === query.subject)
    .reverse()
    .map((fact) => lineOf(fact, contests.get(fact.id)));
}

/** A line of a side, of whatever time. */
export async function findFact(context: Reading, side: Side, line: string): Promise<CountedFact | undefined> {
  const { facts } = await countedFacts(context, side, periodOf(context, { side }));
  return facts.find(({ id }) => id === line);
}

export function lineOf({ marks, ...fact }: CountedFact, contest: StoredContest | undefined): ScorecardLine {
  const { id, side, subject, at, day, what } = fact;
  const measures = marks.map(({ measure, counts }) => ({ measure, counts }));
  const line = { id, side, subject, at, ...(day !== undefined && { day }), what, measures };
  if (!contest) return line;
  const { line: _, side: __, subject: ___, ...said } = contest;
  return { ...line, contest: said };
}

function periodOf({ clock }: Pick<LedgerContext, 'clock'>, { from, to }: ScorecardQuery): Period {
  const period = {
    from: toInstant(from === undefined ? 0 : Date.parse(from)),
    to: toInstant(to === undefined ? clock.now() + 1 : Date.parse(to)),
  };
  if (period.from >= period.to)
    throw new LedgerError('period-invalid', 'The period ends before it begins.', 422, { pointer: '/to' });
  return period;
}

async function countedFacts(context: Reading, side: Side, period: Period): Promise<CountedFacts> {
  const orders = await context.orderFacts(period);
  const matters = await matterFacts(context, period);
  if (side === 'authority') return authorityFacts(orders, matters);
  const representatives = await selectRepresentatives(context.storage.db);
  const facts = platformFacts(orders, matters, representatives, await context.asked());
  const within = facts.facts.filter(({ at }) => at >= period.from && at < period.to);
  return { ...facts, facts: within };
}

/** Of each matter what happened in a period and counts. Corrections that came later count too. */
async function matterFacts({ storage, law }: Reading, { from, to }: Period): Promise<MatterFacts[]> {
  const matters = await selectAllMatters(storage.db);
  const entries = new Map<string, MatterEntry[]>(matters.map(({ id }) => [id, []]));
  for (const { entry } of await selectEntries(storage.db, [...entries.keys()]))
    entries.get(entry.matterId)?.push(entry);
  return matters
    .map(({ id, platform, authorityName, authorityId, instrument }) => ({
      platform,
      authorityName,
      timezone: zoneOf(law().pack(instrument)),
      jurisdiction: law().pack(instrument)?.pack.jurisdiction ?? '',
      ...(authorityId !== undefined && { authorityId }),
      entries: standingEntries(entries.get(id) ?? []).entries.filter(({ at }) => at >= from && at < to),
    }))
    .filter((matter) => matter.entries.length > 0);
}
