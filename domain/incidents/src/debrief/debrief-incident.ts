import type { DebriefText, IncidentDebrief, TemporaryCheck } from '@breakwater/contracts/incidents';
import { checkTexts } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { IncidentError } from '../incident-error.ts';
import { leftOf } from '../lifecycle/sweep-ended.ts';
import { checkPersonal, incidentOf, lockIn } from '../lock-incident.ts';
import { numbersOf } from '../numbers/read-numbers.ts';
import type { IncidentsContext } from '../ports.ts';
import { takeStep } from '../step.ts';
import { countLetThrough } from '../store/awareness.ts';
import { selectDuties } from '../store/duties.ts';
import { type MatchedAccount, selectAccounts } from '../store/ground.ts';
import { type StoredIncident, writeDebrief as store } from '../store/incidents.ts';
import { countOutcomes } from '../store/indicators.ts';
import { countWrongFinds } from '../store/matches.ts';
import { countPreserved } from '../store/preserved.ts';
import { countUnfinished } from '../store/rematches.ts';
import { selectRules } from '../store/rules.ts';

const PAGE = 500;

/** How an incident went, and whether everything temporary has ended. Throws IncidentError 404 `incident-not-found`. */
export async function readDebrief(context: IncidentsContext, id: string): Promise<IncidentDebrief> {
  const { db } = context.storage;
  return debriefOf(context, db, await incidentOf(db, id));
}

/**
 * Writes down how it went. Refused while something temporary has not ended: friction is ended within seconds, and what
 * hangs is looked into first.
 *
 * Throws IncidentError 404 `incident-not-found`, 409 `incident-state`, `incident-not-ended` with the checks.
 */
export async function writeDebrief(
  context: IncidentsContext,
  id: string,
  text: DebriefText,
  by: string,
): Promise<IncidentDebrief> {
  checkPersonal(by);
  checkTexts({ well: text.well, wrong: text.wrong, next: text.next });
  const { storage, clock } = context;
  await storage.work(async (work) => {
    const stored = await lockIn(work.db, id, ['closed']);
    if (stored.confirmedBy === undefined)
      throw new IncidentError(
        'incident-state',
        'It was never confirmed: there is nothing to look back on.',
        409,
      );
    const { checks, allEnded } = await debriefOf(context, work.db, stored);
    if (!allEnded)
      throw new IncidentError(
        'incident-not-ended',
        `Not everything temporary has ended yet: ${checks
          .filter(({ ended }) => !ended)
          .map(({ what, left }) => `${what} (${left})`)
          .join(', ')}. Try again in a minute.`,
        409,
        { extra: { checks } },
      );
    const at = clock.now();
    await store(work.db, id, { by, at, text });
    await takeStep(work, id, { by, step: 'debriefed', at, detail: { checks: checks.length } });
  });
  return readDebrief(context, id);
}

async function debriefOf(
  context: IncidentsContext,
  db: Db,
  stored: StoredIncident,
): Promise<IncidentDebrief> {
  const { id, debrief, debriefedAt, debriefedBy, kept } = stored;
  const outcomes = await countOutcomes(db, id);
  const checks = await checksOf(context, db, stored, outcomes.left);
  return {
    incidentId: id,
    numbers: await numbersOf(db, stored, context.clock.now()),
    wrongFinds: kept?.wrongFinds ?? (await countWrongFinds(db, id)),
    indicatorsWithoutHits: kept?.indicatorsWithoutHits ?? outcomes.withoutHits,
    withdrawnIndicators: outcomes.withdrawn,
    checks,
    allEnded: checks.every(({ ended }) => ended),
    ...(debrief && { text: debrief }),
    ...(debriefedBy !== undefined && { writtenBy: debriefedBy }),
    ...(debriefedAt !== undefined && { writtenAt: debriefedAt }),
  };
}

async function checksOf(
  { review }: IncidentsContext,
  db: Db,
  { id, status, sweptAt, sweepFault, leftFriction, leftJobs }: StoredIncident,
  indicators: number,
): Promise<TemporaryCheck[]> {
  const check = (what: TemporaryCheck['what'], left: number): TemporaryCheck => ({
    what,
    left,
    ended: left === 0,
  });
  const ruleIds = await selectRules(db, id);
  // Of a false alarm what could not be ended was counted when its matches went.
  const left = { friction: leftFriction, jobs: leftJobs };
  for await (const accounts of accountsOf(db, id)) {
    const found = await leftOf(review, db, accounts, ruleIds);
    left.friction += found.friction;
    left.jobs += found.jobs;
  }
  const duties = (await selectDuties(db, id)).filter(({ until }) => until === undefined).length;
  const kept = await countPreserved(db, id);
  const friction = check('friction', left.friction);
  return [
    check('indicators', indicators),
    {
      ...friction,
      ended: friction.ended && sweptAt !== undefined,
      ...(sweepFault !== undefined && { fault: sweepFault }),
    },
    // Work for people outlives an incident; of a false alarm nothing does.
    { what: 'jobs', left: left.jobs, ended: status !== 'false-alarm' || left.jobs === 0 },
    check('rematches', await countUnfinished(db, id)),
    check('exceptions', await countLetThrough(db, id)),
    check('duties', duties),
    {
      what: 'preservation',
      left: kept.accounts,
      ended: kept.accounts === 0 || (kept.until !== undefined && status !== 'active'),
      ...(kept.until !== undefined && { endsAt: kept.until }),
    },
  ];
}

async function* accountsOf(db: Db, id: string): AsyncGenerator<MatchedAccount[]> {
  for (let after = ''; ; ) {
    const page = await selectAccounts(db, id, after, PAGE);
    yield page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.place;
  }
}
