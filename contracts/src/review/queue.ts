import { type Static, Type } from 'typebox';
import { SEVERITIES } from '../action.ts';
import { LocalText } from '../local-text.ts';
import { pageOf } from '../page.ts';
import { closed, Slug } from '../scalar.ts';
import { JOB_LEVELS, JOB_ORIGINS, JOB_STATES, Job, type JobOrigin } from './job.ts';

/** Counts of a list stop here: to count on would cost more than it tells. */
export const COUNTED_JOBS = 10_000;

/**
 * Queues into which no rule and no routing sends anything, each with where its jobs come from: what else stood among them
 * would be offered by another share, and be measured as what it is not.
 */
export const RESERVED_QUEUES: ReadonlyMap<string, JobOrigin> = new Map([
  ['random', 'random'],
  ['copies', 'copy'],
]);

/** Where jobs wait for people. */
export const Queue = Type.Object(
  {
    id: Slug('name of the queue, as rules and routing give it'),
    title: LocalText,
    description: Type.Optional(Type.String({ maxLength: 1000 })),
    dueHours: Type.Optional(
      Type.Number({
        exclusiveMinimum: 0,
        maximum: 8760,
        description:
          'time by which a job is to be decided, from its opening; an earlier due time of a job stays',
      }),
    ),
    paused: Type.Boolean({ description: 'nobody is offered jobs of it; they can be taken by id' }),
  },
  { ...closed, $id: 'Queue' },
);
export type Queue = Static<typeof Queue>;

/** How full a queue is now. */
export const QueueCounts = Type.Object(
  {
    open: Type.Integer({ minimum: 0 }),
    claimed: Type.Integer({ minimum: 0 }),
    snoozed: Type.Integer({ minimum: 0 }),
    awaitingSecond: Type.Integer({ minimum: 0 }),
    escalated: Type.Integer({ minimum: 0, description: 'of all that is not resolved, what needs a lead' }),
    overdue: Type.Integer({ minimum: 0 }),
    oldestAt: Type.Optional(
      Type.String({ format: 'date-time', description: 'when the oldest open job was opened' }),
    ),
  },
  { ...closed, $id: 'QueueCounts' },
);
export type QueueCounts = Static<typeof QueueCounts>;

/** A queue with how full it is. */
export const QueueView = Type.Object(
  { ...Queue.properties, counts: QueueCounts },
  { ...closed, $id: 'QueueView' },
);
export type QueueView = Static<typeof QueueView>;

/** Sends jobs for which its condition holds to a queue; of several rules the first that holds. */
export const RoutingRule = Type.Object(
  {
    id: Slug('unique among the routing rules'),
    when: Type.String({
      minLength: 1,
      maxLength: 4096,
      description:
        'CEL over job.policy, .severity, .platform, .queue (as the rule asked), .proposed, .rules, .origin, .audience',
    }),
    queue: Slug('where the job goes'),
    note: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  { ...closed, $id: 'RoutingRule' },
);
export type RoutingRule = Static<typeof RoutingRule>;

/** The routing rules in force, in order. */
export const Routing = Type.Object(
  {
    version: Type.Integer({ minimum: 0, description: '0 before any were given' }),
    rules: Type.Array(RoutingRule, { maxItems: 200 }),
    changedBy: Type.Optional(Type.String()),
    changedAt: Type.Optional(Type.String({ format: 'date-time' })),
  },
  { ...closed, $id: 'Routing' },
);
export type Routing = Static<typeof Routing>;

/** Which jobs: of a list, or of a bulk decision. What is left out does not narrow it. */
export const JobFilter = Type.Object(
  {
    queue: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(Type.Enum([...JOB_STATES])),
    policy: Type.Optional(Type.String({ maxLength: 100 })),
    severity: Type.Optional(Type.Enum([...SEVERITIES])),
    platform: Type.Optional(Type.String({ maxLength: 100 })),
    account: Type.Optional(Type.String({ maxLength: 200 })),
    level: Type.Optional(Type.Enum([...JOB_LEVELS])),
    origin: Type.Optional(Type.Enum([...JOB_ORIGINS])),
    overdue: Type.Optional(Type.Boolean({ description: 'true: only what is past its due time' })),
    mine: Type.Optional(Type.Boolean({ description: 'true: only what the caller holds' })),
    q: Type.Optional(
      Type.String({ maxLength: 200, description: 'id of a job or an account, or words of the reason' }),
    ),
  },
  { ...closed, $id: 'JobFilter' },
);
export type JobFilter = Static<typeof JobFilter>;

/** A page of jobs, the most pressing first. */
export const JobList = pageOf(Job, {
  total: Type.Optional(
    Type.Object(
      {
        count: Type.Integer({ minimum: 0, maximum: COUNTED_JOBS }),
        more: Type.Boolean({ description: 'there are more than were counted: show it as 10000+' }),
      },
      { ...closed, description: 'with the first page only' },
    ),
  ),
});
export type JobList = Static<typeof JobList>;

/** Take a job: a certain one, or the most pressing of a queue, or the most pressing behind another one. */
export const JobClaim = Type.Object(
  {
    id: Type.Optional(Type.String({ maxLength: 100 })),
    queue: Type.Optional(Type.String({ maxLength: 100 })),
    after: Type.Optional(
      Type.String({
        maxLength: 100,
        description: 'id of a job: the first behind it in the order of the list',
      }),
    ),
  },
  { ...closed, $id: 'JobClaim' },
);
export type JobClaim = Static<typeof JobClaim>;

const Reason = Type.String({ minLength: 1, maxLength: 2000, description: 'why, for the staff' });

/** Pass a job over: it is not offered to that person for a day. */
export const JobSkip = Type.Object({ reason: Reason }, { ...closed, $id: 'JobSkip' });
export type JobSkip = Static<typeof JobSkip>;

/** Hand a job to those who take what was escalated. */
export const JobEscalation = Type.Object({ reason: Reason }, { ...closed, $id: 'JobEscalation' });
export type JobEscalation = Static<typeof JobEscalation>;

/** Put a job off. */
export const JobSnooze = Type.Object(
  {
    until: Type.String({ format: 'date-time', description: 'within 30 days, and not past its due time' }),
    reason: Reason,
  },
  { ...closed, $id: 'JobSnooze' },
);
export type JobSnooze = Static<typeof JobSnooze>;
