import type { IncidentNumbers } from '@breakwater/contracts/incidents';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { incidentOf } from '../lock-incident.ts';
import type { IncidentsContext } from '../ports.ts';
import type { StoredIncident } from '../store/incidents.ts';
import {
  selectExposures,
  selectKinds,
  selectMinutes,
  selectPlatforms,
  selectThreads,
  selectTotals,
} from '../store/numbers.ts';
import { countPreserved } from '../store/preserved.ts';

const MINUTES = 120;
const THREADS = 20;

/** What is counted of an incident. Throws IncidentError 404 `incident-not-found`. */
export async function readNumbers(
  { storage: { db }, clock }: IncidentsContext,
  id: string,
): Promise<IncidentNumbers> {
  return numbersOf(db, await incidentOf(db, id), clock.now());
}

export async function numbersOf(db: Db, incident: StoredIncident, now: number): Promise<IncidentNumbers> {
  const { id, kept } = incident;
  if (kept) return { ...kept.numbers, now: toInstant(now) };
  const totals = await selectTotals(db, id);
  const { found, awareness, decided, violations, variants } = totals;
  const happened = Date.parse(incident.happenedAt);
  const since = (at: string | undefined) => (at === undefined ? undefined : Date.parse(at) - happened);
  const [firstSightMs, firstDecisionMs] = [since(totals.firstFoundAt), since(totals.firstDecidedAt)];
  const end = incident.closedAt === undefined ? now : Date.parse(incident.closedAt);
  return {
    now: toInstant(now),
    sinceEventMs: Math.max(0, end - happened),
    found,
    awareness,
    decided,
    violations,
    waiting: found - decided,
    perMinute: await selectMinutes(db, id, MINUTES),
    platforms: await selectPlatforms(db, id),
    groups: await selectThreads(db, id, THREADS),
    byKind: await selectKinds(db, id),
    variants,
    ...(firstSightMs !== undefined && { firstSightMs }),
    ...(firstDecisionMs !== undefined && { firstDecisionMs }),
    ...(totals.sightToDecisionMs !== undefined && {
      sightToDecisionMs: Math.max(0, Math.round(totals.sightToDecisionMs)),
    }),
    exposures: await selectExposures(db, id),
    preserved: (await countPreserved(db, id)).posts,
  };
}
