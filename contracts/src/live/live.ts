import { type Static, Type } from 'typebox';
import { closed } from '../scalar.ts';

const count = (description: string) => Type.Integer({ minimum: 0, description });
const milliseconds = (description: string) => Type.Optional(Type.Number({ minimum: 0, description }));

/** What was judged in a stretch of time, by all workers together. */
export const PulsePoint = Type.Object(
  {
    at: Type.String({ format: 'date-time', description: 'start of the stretch' }),
    seconds: Type.Integer({ description: 'its length' }),
    events: count('events judged'),
    flagged: count('of them flagged: a live rule fired'),
    undetermined: count('of them undetermined: none fired but a live rule could not be decided'),
    byPolicy: Type.Record(Type.String(), Type.Integer(), {
      description: 'flagged events by the policy of the live rules that fired; one may count under several',
    }),
    p50: milliseconds('half of the verdicts were there after so many milliseconds; none without verdicts'),
    p95: milliseconds('as p50, for 95 %'),
    p99: milliseconds('as p50, for 99 %'),
    waiting: Type.Optional(count('accepted events that waited at its end')),
  },
  { ...closed, $id: 'PulsePoint' },
);
export type PulsePoint = Static<typeof PulsePoint>;

/** A process that judges. */
export const WorkerHealth = Type.Object(
  {
    id: Type.String(),
    role: Type.String(),
    startedAt: Type.String({ format: 'date-time' }),
    lastSeenAt: Type.String({ format: 'date-time' }),
    judgedPerSecond: Type.Number({ description: 'over the last minute' }),
    healthy: Type.Boolean({ description: 'it was seen within the last 30 seconds' }),
  },
  { ...closed, $id: 'WorkerHealth' },
);
export type WorkerHealth = Static<typeof WorkerHealth>;

/** What waits for people in a queue. */
export const QueueLoad = Type.Object(
  {
    queue: Type.String(),
    open: count('jobs that nobody has decided'),
    overdue: count('of them past their time'),
    oldestAt: Type.Optional(Type.String({ format: 'date-time' })),
  },
  { ...closed, $id: 'QueueLoad' },
);
export type QueueLoad = Static<typeof QueueLoad>;

/** Automation that holds itself back until a person has looked, or for a day. */
export const OpenBreaker = Type.Object(
  {
    of: Type.Enum(['rule', 'gate'], {
      description: 'a rule, or the gate for a place that accounts sign up from',
    }),
    name: Type.String({ description: 'id of the rule; of the gate the kind of place' }),
    since: Type.String({ format: 'date-time' }),
  },
  { ...closed, $id: 'OpenBreaker' },
);
export type OpenBreaker = Static<typeof OpenBreaker>;

/** How the system is doing. */
export const Live = Type.Object(
  {
    now: Type.String({ format: 'date-time', description: 'time of the server' }),
    durable: Type.Boolean({ description: 'false with the embedded database, which a power cut may damage' }),
    points: Type.Array(PulsePoint, {
      description: 'oldest first; a stretch that nobody recorded is missing',
    }),
    workers: Type.Array(WorkerHealth),
    queues: Type.Array(QueueLoad),
    breakers: Type.Array(OpenBreaker, { description: 'what automation holds back just now' }),
  },
  { ...closed, $id: 'Live' },
);
export type Live = Static<typeof Live>;
