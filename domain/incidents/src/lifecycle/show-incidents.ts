import {
  INCIDENT_PROTOCOL,
  type Incident,
  type IncidentState,
  type IncidentStep,
  type IncidentSummary,
} from '@breakwater/contracts/incidents';
import { decodeCursor, isId, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { incidentOf } from '../lock-incident.ts';
import type { IncidentsContext } from '../ports.ts';
import { selectAwareness } from '../store/awareness.ts';
import { selectDuties } from '../store/duties.ts';
import { countsOf, type StoredIncident, selectIncidents } from '../store/incidents.ts';
import { selectProposed } from '../store/indicators.ts';
import { selectLanguages } from '../store/numbers.ts';
import { selectPeers } from '../store/proposals.ts';
import { selectSteps } from '../store/steps.ts';
import { fingerprintOf } from './fingerprint.ts';

const PAGE = 50;

export interface IncidentQuery extends PageQuery {
  readonly state?: IncidentState | undefined;
}

/** Incidents, the latest declared first. */
export async function listIncidents(
  { storage: { db } }: IncidentsContext,
  { state, limit = PAGE, cursor }: IncidentQuery = {},
): Promise<Page<IncidentSummary>> {
  const after = decodeCursor(cursor, { id: isId })?.id;
  const page = pageOf(await selectIncidents(db, state, after, limit + 1), limit, ({ id }) => [id]);
  return { ...page, items: await summariesOf(db, page.items) };
}

/** Incidents as people see them in a list. */
export async function summariesOf(db: Db, stored: readonly StoredIncident[]): Promise<IncidentSummary[]> {
  const counts = await countsOf(
    db,
    stored.map(({ id }) => id),
  );
  return stored.map((one) => {
    const { from: _, sweptAfter: _s, sweptAt: _a, debrief: _d, debriefedBy: _b, ...rest } = one;
    const { sweepAttempts: _t, sweepFault: _f, leftFriction: _l, leftJobs: _j, kept: _k, ...known } = rest;
    const { indicatorCounts, found, decided } = counts.get(one.id) ?? {
      indicatorCounts: { proposed: 0, inForce: 0, withdrawn: 0 },
      found: 0,
      decided: 0,
    };
    return { ...known, protocol: INCIDENT_PROTOCOL, indicatorCounts, found, decided };
  });
}

/** An incident in full. Throws IncidentError 404 `incident-not-found`. */
export async function getIncident({ storage: { db } }: IncidentsContext, id: string): Promise<Incident> {
  const stored = await incidentOf(db, id);
  const [summary] = await summariesOf(db, [stored]);
  if (!summary) throw new Error('an incident that was read has no summary');
  return {
    ...summary,
    fingerprint: fingerprintOf(stored, await selectProposed(db, id)),
    roster: await selectDuties(db, id),
    awareness: await selectAwareness(db, id),
    languages: await selectLanguages(db, id),
    peers: await selectPeers(db, id),
    ...(stored.from && { from: stored.from }),
  };
}

/** What was done in an incident, oldest first. */
export async function stepsOf({ storage: { db } }: IncidentsContext, id: string): Promise<IncidentStep[]> {
  await incidentOf(db, id);
  return selectSteps(db, id);
}
