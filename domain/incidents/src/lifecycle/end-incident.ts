import type { Incident } from '@breakwater/contracts/incidents';
import { checkTexts, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { checkPersonal, lockIn } from '../lock-incident.ts';
import type { IncidentsContext } from '../ports.ts';
import { preservedUntil } from '../preserved-days.ts';
import { takeStep, tellChanged } from '../step.ts';
import { endAwareness } from '../store/awareness.ts';
import { endDuties } from '../store/duties.ts';
import { endIncident, lockExpired } from '../store/incidents.ts';
import { withdrawAll } from '../store/indicators.ts';
import { forgetPreserved, setPreservedUntil } from '../store/preserved.ts';
import { cancelRematches } from '../store/rematches.ts';
import { tellEnd } from '../telling/tell-end.ts';
import { getIncident } from './show-incidents.ts';

const SYSTEM = 'system';
const OVER = 'its time was over';

interface End {
  readonly id: string;
  readonly status: 'closed' | 'false-alarm';
  readonly because: string;
  readonly by: string;
}

/**
 * Ends an incident: indicators, exceptions, duties and looks at the last day at once, friction on accounts within seconds
 * (`sweepEnded`). Jobs stay for people, and what matched stays preserved until the stated time. Installations that were told
 * of it are told of its end.
 *
 * Throws IncidentError 404 `incident-not-found`, 409 `incident-state`, 403 `incident-person-needed`.
 */
export function closeIncident(
  context: IncidentsContext,
  id: string,
  because: string,
  by: string,
): Promise<Incident> {
  return endByPerson(context, { id, status: 'closed', because, by });
}

/** Ends what never was one: nothing of it stays on accounts. Throws as `closeIncident` does. */
export function falseAlarm(
  context: IncidentsContext,
  id: string,
  because: string,
  by: string,
): Promise<Incident> {
  return endByPerson(context, { id, status: 'false-alarm', because, by });
}

async function endByPerson(context: IncidentsContext, end: End): Promise<Incident> {
  checkPersonal(end.by);
  checkTexts({ reason: end.because });
  await context.storage.work(async (work) => {
    await lockIn(work.db, end.id, ['declared', 'active']);
    await endWithin(context, work, end);
  });
  return getIncident(context, end.id);
}

/** Ends incidents whose time is over; says how many. */
export async function expireIncidents(context: IncidentsContext): Promise<number> {
  const { storage, clock } = context;
  for (let ended = 0; ; ended += 1) {
    const more = await storage.work(async (work) => {
      const stored = await lockExpired(work.db, clock.now());
      if (!stored) return false;
      await endWithin(context, work, { id: stored.id, status: 'closed', because: OVER, by: SYSTEM });
      return true;
    });
    if (!more) return ended;
  }
}

async function endWithin(context: IncidentsContext, work: Work, end: End): Promise<void> {
  const { id, status, because, by } = end;
  const at = context.clock.now();
  const until = status === 'closed' ? toInstant(preservedUntil(at)) : undefined;
  await withdrawAll(work.db, id, { by, at, because: 'the incident ended' });
  await endAwareness(work.db, id, by, at);
  await endDuties(work.db, id, at);
  await cancelRematches(work.db, id, at);
  if (until === undefined) await forgetPreserved(work.db, id);
  else await setPreservedUntil(work.db, id, until);
  await endIncident(work.db, id, {
    status,
    by,
    because,
    at,
    ...(until !== undefined && { preserveUntil: until }),
  });
  await takeStep(work, id, { by, step: status, at, note: because });
  await tellEnd(context, work, id, by);
  tellChanged(work, id);
}
