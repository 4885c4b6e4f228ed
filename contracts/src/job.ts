import { type Static, Type } from 'typebox';
import { PERSON_ACTIONS, SEVERITIES } from './action.ts';
import { DecidedAction } from './decided-action.ts';
import { closed, OwnId, Slug } from './scalar.ts';

export const JOB_STATES = ['open', 'claimed', 'awaiting-second', 'resolved'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Work for a person: one account in one queue, with everything that led here. */
export const Job = Type.Object(
  {
    id: OwnId('id of the job'),
    queue: Type.String(),
    state: Type.Enum([...JOB_STATES]),
    severity: Type.Enum([...SEVERITIES]),
    policy: Type.String(),
    platform: Type.String(),
    accountId: Type.String(),
    because: Type.String({ description: 'the reason of the latest verdict, in one sentence' }),
    proposed: Type.Array(Type.Enum([...PERSON_ACTIONS]), {
      description: 'what rules propose that a person decide',
    }),
    verdictIds: Type.Array(Type.String()),
    createdAt: Type.String({ format: 'date-time' }),
    updatedAt: Type.String({ format: 'date-time' }),
    dueAt: Type.Optional(Type.String({ format: 'date-time' })),
    claimedBy: Type.Optional(Type.String()),
    claimedUntil: Type.Optional(Type.String({ format: 'date-time' })),
    decision: Type.Optional(Type.Enum(['no-violation', 'violation'])),
    decidedBy: Type.Optional(Type.String()),
    confirmedBy: Type.Optional(Type.String()),
    note: Type.Optional(Type.String()),
    decisionId: Type.Optional(OwnId('decision that settled it, or that waits for a second person')),
    policyVersion: Type.Optional(Type.Integer({ description: 'of the policy that it was decided under' })),
    continuedIn: Type.Optional(
      OwnId('job that goes on with it: its decision was undone while another one was open'),
    ),
  },
  { ...closed, $id: 'Job' },
);
export type Job = Static<typeof Job>;

/** What a person decides on a job. */
export const JobResolution = Type.Object(
  {
    decision: Type.Enum(['no-violation', 'violation']),
    policy: Type.Optional(Slug('policy that it is decided under; that of the job when left out')),
    actions: Type.Optional(Type.Array(DecidedAction, { maxItems: 10 })),
    reason: Type.String({
      minLength: 1,
      maxLength: 10_000,
      description: 'why, in words that the user may read',
    }),
    note: Type.Optional(Type.String({ maxLength: 10_000, description: 'for staff only; no user reads it' })),
  },
  { ...closed, $id: 'JobResolution' },
);
export type JobResolution = Static<typeof JobResolution>;
