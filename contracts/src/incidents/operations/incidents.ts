import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed, Instant } from '../../scalar.ts';
import {
  INCIDENT_STATES,
  Incident,
  IncidentChange,
  IncidentDeclaration,
  IncidentDuty,
  IncidentStep,
  IncidentSummary,
} from '../incident.ts';
import { DebriefText, IncidentDebrief } from '../incident-debrief.ts';

const Reason = Type.Object(
  { reason: Type.String({ minLength: 3, maxLength: 5_000, pattern: '\\S' }) },
  closed,
);
const person = { caller: 'person', proof: 'fresh' } as const;

/** The life of an incident: declared by one person, confirmed by another, ended by people or by its time. */
export const incidentOperations = operations('incidents', {
  list: {
    method: 'GET',
    path: '/v1/incidents',
    permission: 'incidents.read',
    summary: 'Incidents, the latest declared first',
    query: pageQuery({ state: Type.Optional(Type.Enum([...INCIDENT_STATES])) }, { maximum: 200 }),
    answers: { 200: pageOf(IncidentSummary) },
  },
  get: {
    method: 'GET',
    path: '/v1/incidents/:id',
    permission: 'incidents.read',
    onRead: 'incident.read',
    summary: 'An incident with its roster and its newsrooms',
    params: ById,
    answers: { 200: Incident },
  },
  steps: {
    method: 'GET',
    path: '/v1/incidents/:id/steps',
    permission: 'incidents.read',
    summary: 'What was done in an incident, by whom, oldest first',
    params: ById,
    answers: { 200: Type.Object({ steps: Type.Array(IncidentStep) }, closed) },
  },
  declare: {
    method: 'POST',
    path: '/v1/incidents',
    permission: 'incidents.declare',
    ...person,
    records: ['incident.declared'],
    summary: 'Declare an incident; without effect until another person confirms it',
    description: 'Needs a session and fresh proof of who declares; a key cannot do it.',
    body: IncidentDeclaration,
    answers: { 201: Incident },
  },
  confirm: {
    method: 'POST',
    path: '/v1/incidents/:id/confirm',
    permission: 'incidents.confirm',
    ...person,
    standing: 'established',
    records: ['incident.confirmed'],
    summary: 'Confirm an incident as the second person: its indicators are in force at once',
    description:
      'Binds the fingerprint of what was seen; refused for who declared it, and where anything changed since. Needs ' +
      'a session and fresh proof of who confirms; a key cannot do it.',
    params: ById,
    body: Type.Object({ fingerprint: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed),
    answers: { 200: Incident },
  },
  change: {
    method: 'PATCH',
    path: '/v1/incidents/:id',
    permission: 'incidents.work',
    caller: 'staff',
    records: ['incident.changed'],
    summary: 'Change what is known of an incident',
    params: ById,
    body: IncidentChange,
    answers: { 200: Incident },
  },
  extend: {
    method: 'POST',
    path: '/v1/incidents/:id/extend',
    permission: 'incidents.confirm',
    ...person,
    records: ['incident.extended'],
    summary: 'Have an incident end later, or sooner; at most 7 days from now',
    params: ById,
    body: Type.Object({ expiresAt: Instant('when it ends by itself'), ...Reason.properties }, closed),
    answers: { 200: Incident },
  },
  duty: {
    method: 'POST',
    path: '/v1/incidents/:id/roster',
    permission: 'incidents.work',
    caller: 'staff',
    records: ['incident.duty'],
    summary: 'Put somebody on duty, or off it',
    params: ById,
    body: Type.Object(
      {
        who: IncidentDuty.properties.who,
        duty: IncidentDuty.properties.duty,
        on: Type.Boolean({ description: 'false: off duty' }),
      },
      closed,
    ),
    answers: { 200: Incident },
  },
  close: {
    method: 'POST',
    path: '/v1/incidents/:id/close',
    permission: 'incidents.confirm',
    ...person,
    records: ['incident.closed'],
    summary:
      'End an incident: its indicators and its friction end, what matched stays preserved for a stated time',
    params: ById,
    body: Reason,
    answers: { 200: Incident },
  },
  falseAlarm: {
    method: 'POST',
    path: '/v1/incidents/:id/false-alarm',
    permission: 'incidents.confirm',
    ...person,
    records: ['incident.false-alarm'],
    summary: 'End an incident that never was one: nothing of it stays on accounts',
    description:
      'Friction ends, jobs that rest on it alone are closed, matches and what was preserved for it are deleted.',
    params: ById,
    body: Reason,
    answers: { 200: Incident },
  },
  debrief: {
    method: 'GET',
    path: '/v1/incidents/:id/debrief',
    permission: 'incidents.read',
    summary: 'How an incident went, and whether everything temporary has ended',
    params: ById,
    answers: { 200: IncidentDebrief },
  },
  writeDebrief: {
    method: 'POST',
    path: '/v1/incidents/:id/debrief',
    permission: 'incidents.confirm',
    caller: 'person',
    records: ['incident.debriefed'],
    summary: 'Write down how it went; refused while something temporary has not ended',
    params: ById,
    body: DebriefText,
    answers: { 200: IncidentDebrief },
  },
});
