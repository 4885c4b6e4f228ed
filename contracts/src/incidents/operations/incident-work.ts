import { Type } from 'typebox';
import { Nothing, operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed, OwnId } from '../../scalar.ts';
import { IncidentAwareness, NewIncidentAwareness } from '../incident.ts';
import {
  INDICATOR_KINDS,
  INDICATOR_STATES,
  IncidentIndicator,
  IndicatorCheck,
  NewIndicator,
} from '../incident-indicator.ts';
import { IncidentMatch, IncidentVariant } from '../incident-match.ts';
import { IncidentNumbers } from '../incident-numbers.ts';
import { IncidentRematch } from '../incident-rematch.ts';

const ByIndicator = Type.Object({
  id: Type.String({ maxLength: 100 }),
  indicatorId: Type.String({ maxLength: 100 }),
});
const NewIndicators = Type.Array(NewIndicator, { minItems: 1, maxItems: 1_000 });
const force = Type.Optional(
  Type.Boolean({ description: 'put them in force although their check speaks against it' }),
);
const BODY_LIMIT = 4 * 1024 * 1024;

/** Work on an incident: indicators, newsrooms, what matched, another look at the last day. */
export const incidentWorkOperations = operations('incidents', {
  indicators: {
    method: 'GET',
    path: '/v1/incidents/:id/indicators',
    permission: 'incidents.read',
    onRead: 'incident.indicators.read',
    summary: 'Indicators of an incident, the latest added first',
    params: ById,
    query: pageQuery(
      {
        state: Type.Optional(Type.Enum([...INDICATOR_STATES])),
        kind: Type.Optional(Type.Enum([...INDICATOR_KINDS])),
      },
      { maximum: 200 },
    ),
    answers: { 200: pageOf(IncidentIndicator) },
  },
  checkIndicators: {
    method: 'POST',
    path: '/v1/incidents/:id/indicators/check',
    permission: 'incidents.work',
    onRead: 'incident.indicators.check',
    summary: 'What indicators would have hit in stored events, and what speaks against them',
    params: ById,
    body: Type.Object({ indicators: NewIndicators }, closed),
    bodyLimit: BODY_LIMIT,
    answers: { 200: IndicatorCheck },
  },
  addIndicators: {
    method: 'POST',
    path: '/v1/incidents/:id/indicators',
    permission: 'incidents.work',
    records: ['incident.indicators-added'],
    summary:
      'Add indicators: in force within a minute by a person, proposed by a key or before it is confirmed',
    description:
      'Refused without `force`: a term of one letter, a public suffix, what would hit more than 1 % of recent events.',
    params: ById,
    body: Type.Object({ indicators: NewIndicators, force }, closed),
    bodyLimit: BODY_LIMIT,
    answers: { 201: Type.Object({ indicators: Type.Array(IncidentIndicator) }, closed) },
  },
  putInForce: {
    method: 'POST',
    path: '/v1/incidents/:id/indicators/:indicatorId/in-force',
    permission: 'incidents.work',
    caller: 'person',
    records: ['incident.indicator-in-force'],
    summary: 'Put a proposed indicator in force',
    params: ByIndicator,
    body: Type.Object({ force }, closed),
    answers: { 200: IncidentIndicator },
  },
  withdrawIndicator: {
    method: 'POST',
    path: '/v1/incidents/:id/indicators/:indicatorId/withdraw',
    permission: 'incidents.work',
    caller: 'staff',
    records: ['incident.indicator-withdrawn'],
    summary: 'Withdraw an indicator: nothing new matches it within a minute',
    params: ByIndicator,
    body: Type.Object({ reason: Type.String({ minLength: 3, maxLength: 2_000, pattern: '\\S' }) }, closed),
    answers: { 200: IncidentIndicator },
  },
  addAwareness: {
    method: 'POST',
    path: '/v1/incidents/:id/awareness',
    permission: 'incidents.work',
    caller: 'staff',
    records: ['incident.awareness-added'],
    summary: 'Let a newsroom, an eyewitness or one post through: no friction, a queue of its own',
    description: 'Friction that the incident put on them before ends.',
    params: ById,
    body: NewIncidentAwareness,
    answers: { 201: IncidentAwareness },
  },
  withdrawAwareness: {
    method: 'DELETE',
    path: '/v1/incidents/:id/awareness/:awarenessId',
    permission: 'incidents.work',
    caller: 'staff',
    records: ['incident.awareness-withdrawn'],
    summary: 'Let it through no longer',
    params: Type.Object({
      id: Type.String({ maxLength: 100 }),
      awarenessId: Type.String({ maxLength: 100 }),
    }),
    answers: { 204: Nothing },
  },
  matches: {
    method: 'GET',
    path: '/v1/incidents/:id/matches',
    permission: 'incidents.read',
    onRead: 'incident.matches.read',
    summary: 'Posts that matched, the latest found first',
    params: ById,
    query: pageQuery(
      {
        platform: Type.Optional(Type.String({ maxLength: 100 })),
        indicatorId: Type.Optional(OwnId('indicator')),
        variant: Type.Optional(Type.Integer({ minimum: 0 })),
        awareness: Type.Optional(Type.Boolean()),
        decided: Type.Optional(Type.Boolean()),
      },
      { maximum: 200 },
    ),
    answers: { 200: pageOf(IncidentMatch) },
  },
  variants: {
    method: 'GET',
    path: '/v1/incidents/:id/variants',
    permission: 'incidents.read',
    onRead: 'incident.matches.read',
    summary: 'Copies of the same description or file, most copies first; at most 200',
    params: ById,
    answers: { 200: Type.Object({ variants: Type.Array(IncidentVariant) }, closed) },
  },
  numbers: {
    method: 'GET',
    path: '/v1/incidents/:id/numbers',
    permission: 'incidents.read',
    summary: 'Found and decided per minute, where it is, how long it took. Names no account',
    params: ById,
    answers: { 200: IncidentNumbers },
  },
  rematches: {
    method: 'GET',
    path: '/v1/incidents/:id/rematches',
    permission: 'incidents.read',
    summary: 'Looks at the last day, the latest first, with progress',
    params: ById,
    answers: { 200: Type.Object({ rematches: Type.Array(IncidentRematch) }, closed) },
  },
  rematch: {
    method: 'POST',
    path: '/v1/incidents/:id/rematches',
    permission: 'incidents.work',
    records: ['incident.rematch-asked'],
    summary: 'Match stored events again with the indicators of now',
    description:
      'One that waits or works for the same incident is taken instead. It begins by itself when indicators change.',
    params: ById,
    body: Type.Object(
      {
        hours: Type.Optional(
          Type.Integer({ minimum: 1, maximum: 168, default: 24, description: 'how far back' }),
        ),
      },
      closed,
    ),
    answers: { 202: IncidentRematch },
  },
  cancelRematch: {
    method: 'POST',
    path: '/v1/incidents/:id/rematches/:rematchId/cancel',
    permission: 'incidents.work',
    records: ['incident.rematch-cancelled'],
    summary: 'Stop a look at the last day; what it found stays',
    params: Type.Object({ id: Type.String({ maxLength: 100 }), rematchId: Type.String({ maxLength: 100 }) }),
    answers: { 200: IncidentRematch },
  },
});
