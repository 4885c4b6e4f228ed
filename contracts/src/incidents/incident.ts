import { type Static, Type } from 'typebox';
import { closed, ForeignId, Instant, OwnId, Slug } from '../scalar.ts';

export const INCIDENT_PROTOCOL = 'breakwater-incident/1';

/**
 * declared: by one person, without effect; active: confirmed by another; closed: ended by people or by its time;
 * false-alarm: never one, and nothing of it stays on accounts; debriefed: closed, and looked back on.
 */
export const INCIDENT_STATES = ['declared', 'active', 'closed', 'false-alarm', 'debriefed'] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** Who or what said first that something is under way. */
export const INCIDENT_TRIGGERS = ['authority', 'platform', 'public', 'detection', 'installation'] as const;
export type IncidentTrigger = (typeof INCIDENT_TRIGGERS)[number];

export const IncidentEntity = Type.Object(
  {
    kind: Type.Enum(['person', 'organisation', 'place', 'event'], { description: 'what is named' }),
    name: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
    ref: Type.Optional(
      Type.String({ maxLength: 200, description: 'reference on a designation list, where there is one' }),
    ),
  },
  { ...closed, $id: 'IncidentEntity' },
);
export type IncidentEntity = Static<typeof IncidentEntity>;

export const IncidentDuty = Type.Object(
  {
    who: Type.String({ minLength: 1, maxLength: 200, description: 'staff member, as `staff:…` or by name' }),
    duty: Type.String({ minLength: 1, maxLength: 200, description: 'what they see to' }),
    since: Instant('on duty since'),
    until: Type.Optional(Instant('off duty since; left out while on duty')),
  },
  { ...closed, $id: 'IncidentDuty' },
);
export type IncidentDuty = Static<typeof IncidentDuty>;

/** What people know of an incident and may change while it runs. */
export const incidentKnown = {
  title: Type.String({ minLength: 3, maxLength: 200, pattern: '\\S' }),
  summary: Type.String({ maxLength: 10_000, description: 'what is known, in words' }),
  happenedAt: Instant('when the event happened, or began: the clock counts from here'),
  entities: Type.Array(IncidentEntity, { maxItems: 100 }),
  jurisdictions: Type.Array(Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2' }), {
    maxItems: 50,
    description: 'countries that it is about',
  }),
  threatToLife: Type.Boolean({
    description:
      'lives are in imminent danger: authorities are to be told at once (Art. 14(5) (EU) 2021/784)',
  }),
} as const;

/** Declares an incident. */
export const IncidentDeclaration = Type.Object(
  {
    title: incidentKnown.title,
    happenedAt: incidentKnown.happenedAt,
    trigger: Type.Enum([...INCIDENT_TRIGGERS]),
    reason: Type.String({
      minLength: 3,
      maxLength: 5_000,
      pattern: '\\S',
      description: 'why it is taken as one: what the second person judges by',
    }),
    summary: Type.Optional(incidentKnown.summary),
    entities: Type.Optional(incidentKnown.entities),
    jurisdictions: Type.Optional(incidentKnown.jurisdictions),
    threatToLife: Type.Optional(incidentKnown.threatToLife),
    hours: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 168, default: 24, description: 'until it ends by itself' }),
    ),
  },
  { ...closed, $id: 'IncidentDeclaration' },
);
export type IncidentDeclaration = Static<typeof IncidentDeclaration>;

/** Changes what is known. */
export const IncidentChange = Type.Partial(Type.Object(incidentKnown, closed), {
  ...closed,
  $id: 'IncidentChange',
});
export type IncidentChange = Static<typeof IncidentChange>;

const summary = {
  id: OwnId('incident'),
  protocol: Type.Literal(INCIDENT_PROTOCOL),
  ...incidentKnown,
  trigger: Type.Enum([...INCIDENT_TRIGGERS]),
  reason: Type.String(),
  status: Type.Enum([...INCIDENT_STATES]),
  declaredAt: Instant('declared'),
  declaredBy: Type.String(),
  confirmedAt: Type.Optional(Instant('confirmed; in force since')),
  confirmedBy: Type.Optional(Type.String()),
  expiresAt: Instant('when it ends by itself'),
  closedAt: Type.Optional(Instant('ended')),
  closedBy: Type.Optional(Type.String({ description: '`system` where its time was over' })),
  closedBecause: Type.Optional(Type.String()),
  debriefedAt: Type.Optional(Instant('looked back on')),
  preserveUntil: Type.Optional(
    Instant('what matched is kept until then at least; set when it ends, without end while it is open'),
  ),
  indicatorCounts: Type.Object(
    {
      proposed: Type.Integer({ minimum: 0 }),
      inForce: Type.Integer({ minimum: 0 }),
      withdrawn: Type.Integer({ minimum: 0 }),
    },
    closed,
  ),
  found: Type.Integer({ minimum: 0, description: 'posts that matched, news and eyewitnesses left out' }),
  decided: Type.Integer({ minimum: 0, description: 'of them decided by people' }),
};

export const IncidentSummary = Type.Object(summary, { ...closed, $id: 'IncidentSummary' });
export type IncidentSummary = Static<typeof IncidentSummary>;

/** An account of a newsroom or an eyewitness, or one post: it matches, and gets no friction. */
export const IncidentAwareness = Type.Object(
  {
    id: OwnId('exception'),
    kind: Type.Enum(['newsroom', 'eyewitness', 'post'], {
      description: 'post: one post, excepted by a reviewer',
    }),
    platform: Slug('platform'),
    accountId: Type.Optional(ForeignId('account, for newsrooms and eyewitnesses')),
    contentId: Type.Optional(ForeignId('post that is excepted')),
    reason: Type.String(),
    addedBy: Type.String(),
    addedAt: Instant('added'),
    withdrawnAt: Type.Optional(Instant('withdrawn')),
    withdrawnBy: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'IncidentAwareness' },
);
export type IncidentAwareness = Static<typeof IncidentAwareness>;

export const NewIncidentAwareness = Type.Object(
  {
    kind: Type.Enum(['newsroom', 'eyewitness', 'post']),
    platform: Slug('platform'),
    accountId: Type.Optional(ForeignId('account, for newsrooms and eyewitnesses')),
    contentId: Type.Optional(ForeignId('post, for `post`')),
    reason: Type.String({ minLength: 3, maxLength: 2_000, pattern: '\\S' }),
  },
  { ...closed, $id: 'NewIncidentAwareness' },
);
export type NewIncidentAwareness = Static<typeof NewIncidentAwareness>;

export const Incident = Type.Object(
  {
    ...summary,
    fingerprint: Type.String({
      pattern: '^[0-9a-f]{64}$',
      description: 'SHA-256 over what was declared and what is proposed: what a confirmation binds',
    }),
    roster: Type.Array(IncidentDuty),
    awareness: Type.Array(IncidentAwareness),
    languages: Type.Array(Type.Object({ language: Type.String(), posts: Type.Integer() }, closed), {
      description: 'languages of what matched, as platforms say; shown to people, read by nothing',
    }),
    from: Type.Optional(
      Type.Object(
        { peerId: OwnId('peer'), peerName: Type.String(), proposalId: OwnId('proposal') },
        { ...closed, description: 'installation whose facts it was declared from' },
      ),
    ),
    peers: Type.Array(
      Type.Object(
        {
          peerName: Type.String(),
          proposalId: OwnId('proposal'),
          status: Type.Enum([...INCIDENT_STATES]),
          endedAt: Type.Optional(Instant('when it told us that it ended there')),
        },
        closed,
      ),
      { description: 'installations whose facts were taken over, and how it stands there by their own word' },
    ),
  },
  { ...closed, $id: 'Incident' },
);
export type Incident = Static<typeof Incident>;

/** One step of an incident. */
export const IncidentStep = Type.Object(
  {
    at: Instant('when'),
    by: Type.String({ description: 'who, or `system`' }),
    step: Type.String({ description: 'e.g. declared, confirmed, indicator-added, extended, shared, closed' }),
    note: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'IncidentStep' },
);
export type IncidentStep = Static<typeof IncidentStep>;
