import { type Static, Type } from 'typebox';
import { PERSON_ACTIONS, SEVERITIES } from '../action.ts';
import { OrderedBy } from '../ordered-by.ts';
import { closed, OwnId, Slug } from '../scalar.ts';
import { ReasonTranslations } from '../translation.ts';
import { DecidedAction } from './decided-action.ts';
import { DECISIONS } from './decision.ts';
import { JobPriority, JobReason } from './job-priority.ts';

export const JOB_STATES = ['open', 'claimed', 'snoozed', 'awaiting-second', 'resolved'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Who works on a job: anybody who reviews, or only those who take what was escalated. */
export const JOB_LEVELS = ['first', 'lead'] as const;
export type JobLevel = (typeof JOB_LEVELS)[number];

/**
 * What a job comes from: the rules, somebody's notice of illegal content (DSA Art. 16), or a person who confirmed that the
 * account is of a listed entity, or one of a network, or who removed it as a return of an account that has been restored;
 * or an order of an authority; or that it is a copy of what was decided; or chance: what nothing flagged is drawn at random.
 */
export const JOB_ORIGINS = [
  'rule',
  'notice',
  'screening',
  'return',
  'network',
  'order',
  'copy',
  'random',
] as const;
export type JobOrigin = (typeof JOB_ORIGINS)[number];

/** What a list shows of the account of a job, as it is known now. */
export const JobAccount = Type.Object(
  { handle: Type.Optional(Type.String()), displayName: Type.Optional(Type.String()) },
  { ...closed, $id: 'JobAccount' },
);
export type JobAccount = Static<typeof JobAccount>;

/** Work for a person: one account in one queue, with everything that led here. */
export const Job = Type.Object(
  {
    id: OwnId('id of the job'),
    queue: Type.String(),
    state: Type.Enum([...JOB_STATES]),
    level: Type.Enum([...JOB_LEVELS]),
    origin: Type.Enum([...JOB_ORIGINS]),
    severity: Type.Enum([...SEVERITIES]),
    priority: JobPriority,
    why: Type.Array(JobReason, { description: 'why it stands where it stands: parts of one sentence' }),
    policy: Type.String(),
    ordered: Type.Optional(OrderedBy),
    platform: Type.String(),
    accountId: Type.String(),
    account: Type.Optional(JobAccount),
    because: Type.String({ description: 'the reason of the latest verdict, in one sentence' }),
    translations: Type.Optional(ReasonTranslations),
    proposed: Type.Array(Type.Enum([...PERSON_ACTIONS]), {
      description: 'what rules propose that a person decide',
    }),
    verdictIds: Type.Array(Type.String()),
    audience: Type.Optional(
      Type.Integer({ minimum: 0, description: 'people it can reach at once; left out where nobody knows' }),
    ),
    language: Type.Optional(
      Type.String({ description: 'of the content, to find somebody who reads it; no rule sees it' }),
    ),
    createdAt: Type.String({ format: 'date-time' }),
    updatedAt: Type.String({ format: 'date-time' }),
    dueAt: Type.Optional(Type.String({ format: 'date-time' })),
    claimedBy: Type.Optional(Type.String()),
    claimedUntil: Type.Optional(Type.String({ format: 'date-time' })),
    skips: Type.Integer({ minimum: 0, description: 'how often somebody passed it over' }),
    snoozedUntil: Type.Optional(Type.String({ format: 'date-time' })),
    snoozeReason: Type.Optional(Type.String()),
    escalatedBy: Type.Optional(Type.String()),
    escalatedBecause: Type.Optional(Type.String()),
    decision: Type.Optional(Type.Enum([...DECISIONS])),
    decidedBy: Type.Optional(Type.String()),
    confirmedBy: Type.Optional(Type.String()),
    note: Type.Optional(Type.String()),
    decisionId: Type.Optional(OwnId('decision that settled it, or that waits for a second person')),
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
    decision: Type.Enum([...DECISIONS], {
      description:
        'ordered: of a job that carries the order of an authority; without a policy, and without a strike',
    }),
    policy: Type.Optional(Slug('policy that it is decided under; that of the job when left out')),
    label: Type.Optional(
      Slug('of a violation: its label; when left out, that of the policy, if it stands for one only'),
    ),
    exception: Type.Optional(Slug('of no violation: the exception that applies, such as news')),
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
