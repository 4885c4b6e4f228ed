import type { Incident, IncidentDeclaration } from '@breakwater/contracts/incidents';
import { checkTexts, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { checkPersonal } from '../lock-incident.ts';
import type { IncidentsContext } from '../ports.ts';
import { takeStep } from '../step.ts';
import { insertDuty } from '../store/duties.ts';
import { insertIncident, type NewIncident } from '../store/incidents.ts';
import { getIncident } from './show-incidents.ts';

const HOUR_MS = 3_600_000;
const DEFAULT_HOURS = 24;
const DECLARED_DUTY = 'declared it';

/**
 * Declares an incident. It has no effect before another person confirms it, and ends by itself all the same.
 *
 * Throws IncidentError 403 `incident-person-needed`.
 */
export async function declareIncident(
  context: IncidentsContext,
  declaration: IncidentDeclaration,
  by: string,
): Promise<Incident> {
  const id = await context.storage.work((work) => declareWithin(context, work, declaration, by));
  return getIncident(context, id);
}

/** The same in the unit of the caller; says its id. */
export async function declareWithin(
  { clock, ids }: IncidentsContext,
  work: Work,
  declaration: IncidentDeclaration,
  by: string,
  from?: NewIncident['from'],
): Promise<string> {
  checkPersonal(by);
  const { title, happenedAt, trigger, reason, summary = '', entities = [], jurisdictions = [] } = declaration;
  const { threatToLife = false, hours = DEFAULT_HOURS } = declaration;
  checkTexts({ title, reason, summary });
  const now = clock.now();
  const id = ids();
  await insertIncident(work.db, {
    id,
    title: title.trim(),
    summary,
    happenedAt,
    entities,
    jurisdictions,
    threatToLife,
    trigger,
    reason: reason.trim(),
    declaredAt: toInstant(now),
    declaredBy: by,
    expiresAt: toInstant(now + hours * HOUR_MS),
    ...(from && { from }),
  });
  await insertDuty(work.db, id, { who: by, duty: DECLARED_DUTY, at: now });
  await takeStep(work, id, {
    by,
    step: 'declared',
    at: now,
    note: reason.trim(),
    detail: { trigger, hours },
  });
  return id;
}
