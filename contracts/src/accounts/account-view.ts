import { type Static, Type } from 'typebox';
import { Account } from '../account.ts';
import { Action } from '../action.ts';
import { EVENT_TYPES } from '../event.ts';
import { Appeal } from '../redress/appeal.ts';
import { StatementOfReasons } from '../redress/statement.ts';
import { Decision } from '../review/decision.ts';
import { Job } from '../review/job.ts';
import { ShownEvent } from '../review/shown-event.ts';
import { Strike, StrikeRecord } from '../review/strike.ts';
import { Verdict } from '../rules/verdict.ts';
import { closed, OwnId } from '../scalar.ts';

const at = Type.String({ format: 'date-time' });

/** An account at a glance. */
export const AccountView = Type.Object(
  {
    platform: Type.String(),
    account: Account,
    firstSeenAt: Type.String({ format: 'date-time', description: 'when its first event came' }),
    lastSeenAt: at,
    counts: Type.Partial(Type.Record(Type.Enum([...EVENT_TYPES]), Type.Integer()), {
      description: 'events by type, over its newest 10,000',
    }),
    jobs: Type.Array(Job, { description: 'newest first' }),
    actions: Type.Array(Action, { description: 'newest first' }),
    decisions: Type.Array(Decision, { description: 'newest first' }),
    strikes: StrikeRecord,
  },
  { ...closed, $id: 'AccountView' },
);
export type AccountView = Static<typeof AccountView>;

/** An account that was looked for. */
export const FoundAccount = Type.Object(
  {
    platform: Type.String(),
    accountId: Type.String(),
    handle: Type.Optional(Type.String()),
    displayName: Type.Optional(Type.String()),
    seenAt: Type.String({ format: 'date-time', description: 'when it last said something of itself' }),
  },
  { ...closed, $id: 'FoundAccount' },
);
export type FoundAccount = Static<typeof FoundAccount>;

/** What a timeline can be narrowed to. */
export const TIMELINE_KINDS = [
  'event',
  'report',
  'action',
  'job',
  'decision',
  'statement',
  'appeal',
  'strike',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

const entry = { id: Type.String({ description: 'unique in the timeline' }), at };

/** One thing that happened to an account or that it did. */
export const TimelineEntry = Type.Union(
  [
    Type.Object(
      { ...entry, kind: Type.Literal('event'), event: ShownEvent, verdict: Type.Optional(Verdict) },
      closed,
    ),
    Type.Object({ ...entry, kind: Type.Literal('report'), event: ShownEvent }, closed),
    Type.Object({ ...entry, kind: Type.Literal('action'), action: Action }, closed),
    Type.Object({ ...entry, kind: Type.Literal('job'), job: Job }, closed),
    Type.Object({ ...entry, kind: Type.Literal('decision'), decision: Decision }, closed),
    Type.Object({ ...entry, kind: Type.Literal('statement'), statement: StatementOfReasons }, closed),
    Type.Object({ ...entry, kind: Type.Literal('appeal'), appeal: Appeal }, closed),
    Type.Object({ ...entry, kind: Type.Literal('strike'), strike: Strike }, closed),
  ],
  { $id: 'TimelineEntry' },
);
export type TimelineEntry = Static<typeof TimelineEntry>;

/** How a user came in, once. */
export const SignIn = Type.Object(
  {
    eventId: Type.Optional(OwnId('event that said so')),
    at,
    type: Type.Enum([...EVENT_TYPES]),
    ip: Type.String(),
    port: Type.Optional(Type.Integer()),
    userAgent: Type.Optional(Type.String()),
    deviceId: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'SignIn' },
);
export type SignIn = Static<typeof SignIn>;
