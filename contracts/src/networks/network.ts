import { type Static, Type } from 'typebox';
import { closed, Instant, OwnId, Slug } from '../scalar.ts';

/** What accounts can share. Values are shown by what they stand for; tokens never. */
export const ARTEFACT_KINDS = [
  'link',
  'invite-link',
  'media',
  'text',
  'share-of',
  'reply-to',
  'mutual-follow',
  'token',
] as const;
export type ArtefactKind = (typeof ARTEFACT_KINDS)[number];

/** Why a group may be acted on at all: something stands behind it that people have confirmed. */
export const SEED_KINDS = ['removed-account', 'listed-organisation', 'confirmed-content'] as const;

export const NetworkSeed = Type.Object(
  {
    kind: Type.Enum([...SEED_KINDS]),
    member: Type.Optional(Type.Integer({ minimum: 0, description: 'place among the members' })),
    ref: Type.String({ description: 'removal, screening case or decision that it rests on' }),
    label: Type.String(),
  },
  { ...closed, $id: 'NetworkSeed' },
);
export type NetworkSeed = Static<typeof NetworkSeed>;

/**
 * unseeded: shown, and nothing may be done; open: waits for a person; confirmed: jobs were opened for its members;
 * dismissed: not a network, or none of ours; closed: its seed is gone.
 */
export const NETWORK_STATES = ['unseeded', 'open', 'confirmed', 'dismissed', 'closed'] as const;
export type NetworkState = (typeof NETWORK_STATES)[number];

const summary = {
  id: OwnId('network case'),
  runId: OwnId('run that found it last'),
  state: Type.Enum([...NETWORK_STATES]),
  platforms: Type.Array(Type.String()),
  members: Type.Integer({ minimum: 2 }),
  artefacts: Type.Integer({ minimum: 1 }),
  bits: Type.Number({ description: 'mean weight of an edge' }),
  q: Type.Number({ description: 'share of such groups that chance alone would make (false-discovery rate)' }),
  seeds: Type.Array(NetworkSeed),
  organicPossible: Type.Boolean({
    description: 'fans or activists could look like this: shown to who decides',
  }),
  firstAt: Type.String({ format: 'date-time' }),
  lastAt: Type.String({ format: 'date-time' }),
  openedAt: Type.String({ format: 'date-time' }),
};

export const NetworkSummary = Type.Object(summary, { ...closed, $id: 'NetworkSummary' });
export type NetworkSummary = Static<typeof NetworkSummary>;

export const NetworkMember = Type.Object(
  {
    platform: Type.String(),
    accountId: Type.String(),
    handle: Type.Optional(Type.String()),
    centrality: Type.Number({ minimum: 0, maximum: 1 }),
    removed: Type.Boolean(),
    jobId: Type.Optional(OwnId('review job that a confirmation opened')),
  },
  { ...closed, $id: 'NetworkMember' },
);
export type NetworkMember = Static<typeof NetworkMember>;

/** Two members and what they share; places among the members and among the artefacts. */
export const NetworkEdge = Type.Object(
  {
    a: Type.Integer({ minimum: 0 }),
    b: Type.Integer({ minimum: 0 }),
    bits: Type.Number(),
    artefacts: Type.Array(Type.Integer({ minimum: 0 })),
  },
  { ...closed, $id: 'NetworkEdge' },
);
export type NetworkEdge = Static<typeof NetworkEdge>;

export const NetworkArtefact = Type.Object(
  {
    kind: Type.Enum([...ARTEFACT_KINDS]),
    label: Type.String({ description: 'address, digest or first words; for tokens only the type' }),
    bits: Type.Number({ description: 'how rare it is: log2(accounts / accounts that have it)' }),
    accounts: Type.Integer({ minimum: 2, description: 'accounts that have it at all' }),
    spreadMs: Type.Optional(Type.Number({ description: 'between the first and the last share of members' })),
    shares: Type.Array(
      Type.Object(
        {
          member: Type.Integer({ minimum: 0 }),
          at: Type.String({ format: 'date-time' }),
          eventId: Type.Optional(Type.String()),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'NetworkArtefact' },
);
export type NetworkArtefact = Static<typeof NetworkArtefact>;

/** What a person says of a network case. */
export const NetworkDecision = Type.Object(
  {
    decision: Type.Enum(['confirm', 'dismiss'], {
      description: 'confirm: a review job is opened for each member, nothing else; dismiss: it is not one',
    }),
    reason: Type.String({ minLength: 3, maxLength: 5_000 }),
    policy: Type.Optional(Slug('policy of the review jobs')),
    allow: Type.Optional(
      Type.Boolean({
        description: 'with dismiss: these accounts may share (a newsroom, a franchise); no case again',
      }),
    ),
  },
  { ...closed, $id: 'NetworkDecision' },
);
export type NetworkDecision = Static<typeof NetworkDecision>;

export const NetworkCase = Type.Object(
  {
    ...summary,
    memberList: Type.Array(NetworkMember),
    edges: Type.Array(NetworkEdge),
    artefactList: Type.Array(NetworkArtefact),
    decidedAt: Type.Optional(Type.String({ format: 'date-time' })),
    decidedBy: Type.Optional(Type.String()),
    reason: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'NetworkCase' },
);
export type NetworkCase = Static<typeof NetworkCase>;

export const NetworkRunRequest = Type.Object(
  {
    from: Type.Optional(Instant('events from here on; 30 days back when left out')),
    to: Type.Optional(Instant('events before; now when left out')),
    platforms: Type.Optional(Type.Array(Type.String(), { maxItems: 50 })),
  },
  { ...closed, $id: 'NetworkRunRequest' },
);
export type NetworkRunRequest = Static<typeof NetworkRunRequest>;

export const NetworkRun = Type.Object(
  {
    id: OwnId('run'),
    state: Type.Enum(['waiting', 'working', 'done', 'failed']),
    askedBy: Type.String(),
    askedAt: Type.String({ format: 'date-time' }),
    doneAt: Type.Optional(Type.String({ format: 'date-time' })),
    from: Type.String({ format: 'date-time' }),
    to: Type.String({ format: 'date-time' }),
    platforms: Type.Array(Type.String()),
    engine: Type.Enum(['typescript', 'duckdb']),
    step: Type.String({ description: 'what is under way: read, pair, test, group, attach, done' }),
    done: Type.Integer({ minimum: 0 }),
    total: Type.Integer({ minimum: 0, description: 'of the step; 0 while it is not known' }),
    events: Type.Integer({ minimum: 0 }),
    accounts: Type.Integer({ minimum: 0 }),
    groups: Type.Integer({ minimum: 0 }),
    cases: Type.Integer({ minimum: 0, description: 'groups with a seed' }),
    fault: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'NetworkRun' },
);
export type NetworkRun = Static<typeof NetworkRun>;
