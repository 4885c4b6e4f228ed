import { type Static, Type } from 'typebox';
import { closed, Instant, OwnId, Slug } from '../scalar.ts';
import {
  INCIDENT_PROTOCOL,
  INCIDENT_STATES,
  INCIDENT_TRIGGERS,
  IncidentEntity,
  incidentKnown,
} from './incident.ts';
import { INDICATOR_KINDS } from './incident-indicator.ts';

/** The format in which installations tell each other of an incident: facts to be judged, never orders. */
export const IncidentFacts = Type.Object(
  {
    id: OwnId('incident, as who declared it calls it'),
    protocol: Type.Literal(INCIDENT_PROTOCOL),
    title: incidentKnown.title,
    summary: incidentKnown.summary,
    happenedAt: incidentKnown.happenedAt,
    declaredAt: Instant('declared'),
    declaredBy: Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'installation that declared it, by its name or key; never a person',
    }),
    trigger: Type.Enum([...INCIDENT_TRIGGERS]),
    entities: Type.Array(IncidentEntity, { maxItems: 100 }),
    jurisdictions: incidentKnown.jurisdictions,
    threatToLife: incidentKnown.threatToLife,
    indicators: Type.Array(
      Type.Object(
        {
          kind: Type.Enum([...INDICATOR_KINDS]),
          value: Type.String({ minLength: 1, maxLength: 10_000 }),
          platform: Type.Optional(Slug('platform, for accounts')),
          reason: Type.String({ minLength: 3, maxLength: 2_000 }),
          addedAt: Instant('added'),
        },
        closed,
      ),
      { maxItems: 1_000 },
    ),
    status: Type.Enum([...INCIDENT_STATES]),
    expiresAt: Instant('when it ends by itself'),
  },
  { ...closed, $id: 'IncidentFacts' },
);
export type IncidentFacts = Static<typeof IncidentFacts>;

/** What facts of an incident were sent to another installation, and whether they arrived. */
export const IncidentShare = Type.Object(
  {
    id: OwnId('envelope'),
    peerId: OwnId('peer'),
    peerName: Type.String(),
    sharedBy: Type.String({ description: 'who; `system` where its time was over' }),
    sharedAt: Instant('shared'),
    status: Type.Enum([...INCIDENT_STATES], {
      description: 'how it stood: who was told of one is told of its end by itself',
    }),
    indicators: Type.Integer({ minimum: 0 }),
    arrivedAt: Type.Optional(Instant('since when the other side has it, by its signed receipt')),
    refused: Type.Optional(Type.String({ description: 'why the other side kept it without effect' })),
  },
  { ...closed, $id: 'IncidentShare' },
);
export type IncidentShare = Static<typeof IncidentShare>;

export const IncidentShareRequest = Type.Object(
  {
    peerIds: Type.Array(OwnId('peer'), { minItems: 1, maxItems: 100 }),
    indicatorIds: Type.Optional(
      Type.Array(OwnId('indicator'), {
        maxItems: 1_000,
        description: 'which to share; when left out all in force but accounts, which are shared only by name',
      }),
    ),
  },
  { ...closed, $id: 'IncidentShareRequest' },
);
export type IncidentShareRequest = Static<typeof IncidentShareRequest>;

const FactsFingerprint = Type.String({
  pattern: '^[0-9a-f]{64}$',
  description: 'SHA-256 over the facts as they came: what a decision about them binds',
});

export const PROPOSAL_STATES = ['waiting', 'accepted', 'declined', 'expired'] as const;

/** Facts of another installation: without effect until a person here has judged them. */
export const IncidentProposal = Type.Object(
  {
    id: OwnId('proposal'),
    peerId: OwnId('peer'),
    peerName: Type.String(),
    receivedAt: Instant('received'),
    facts: IncidentFacts,
    fingerprint: FactsFingerprint,
    state: Type.Enum([...PROPOSAL_STATES]),
    incidentId: Type.Optional(OwnId('incident here that it was taken into')),
    decidedBy: Type.Optional(Type.String()),
    decidedAt: Type.Optional(Instant('decided')),
    reason: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'IncidentProposal' },
);
export type IncidentProposal = Static<typeof IncidentProposal>;

/** Takes facts over: into an incident that is there, or as one that is declared by it and waits for a second person. */
export const AcceptIncidentProposal = Type.Object(
  {
    fingerprint: FactsFingerprint,
    incidentId: Type.Optional(OwnId('incident to take them into; a new one is declared when left out')),
    places: Type.Optional(
      Type.Array(Type.Integer({ minimum: 0 }), {
        maxItems: 1_000,
        description: 'places of the indicators to take; all when left out',
      }),
    ),
    reason: Type.String({ minLength: 3, maxLength: 5_000, pattern: '\\S' }),
  },
  { ...closed, $id: 'AcceptIncidentProposal' },
);
export type AcceptIncidentProposal = Static<typeof AcceptIncidentProposal>;

export const DeclineIncidentProposal = Type.Object(
  { fingerprint: FactsFingerprint, reason: AcceptIncidentProposal.properties.reason },
  { ...closed, $id: 'DeclineIncidentProposal' },
);
export type DeclineIncidentProposal = Static<typeof DeclineIncidentProposal>;
