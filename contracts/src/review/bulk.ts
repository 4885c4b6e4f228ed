import { type Static, Type } from 'typebox';
import { closed, OwnId } from '../scalar.ts';
import { JobResolution } from './job.ts';
import { JobFilter } from './queue.ts';

export const BULK_STATES = ['running', 'done', 'cancelled', 'undoing', 'undone'] as const;
export type BulkState = (typeof BULK_STATES)[number];

/**
 * One decision for many jobs, to be looked at before it is made. Jobs are named, or selected by a filter. An action on
 * content without `contentId` is done to the content of each job, where that has exactly one.
 */
export const BulkPreviewRequest = Type.Object(
  {
    jobIds: Type.Optional(Type.Array(OwnId('id of a job'), { minItems: 1, maxItems: 1000 })),
    filter: Type.Optional(JobFilter),
    resolution: JobResolution,
  },
  { ...closed, $id: 'BulkPreviewRequest' },
);
export type BulkPreviewRequest = Static<typeof BulkPreviewRequest>;

/** A job that a bulk decision leaves alone, or in which it failed, and the code of the reason. */
export const BulkException = Type.Object(
  {
    jobId: Type.Optional(Type.String({ description: 'left out for a copy for which no job was opened' })),
    code: Type.String({ examples: ['second-person-needed', 'job-claimed'] }),
  },
  { ...closed, $id: 'BulkException' },
);
export type BulkException = Static<typeof BulkException>;

/** What a bulk decision would do. */
export const BulkPreview = Type.Object(
  {
    token: Type.String({ description: 'starts it: exactly these jobs, by the same person, within an hour' }),
    expiresAt: Type.String({ format: 'date-time' }),
    count: Type.Integer({ minimum: 0, description: 'jobs that would be decided' }),
    byPolicy: Type.Record(Type.String(), Type.Integer()),
    excludedCount: Type.Integer({ minimum: 0 }),
    excludedByCode: Type.Record(Type.String(), Type.Integer()),
    excluded: Type.Array(BulkException, { description: 'the first 100' }),
    effects: Type.Array(
      Type.Object(
        {
          action: Type.String({ description: 'what is done; lift: what automation did comes to an end' }),
          count: Type.Integer({ minimum: 0 }),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'BulkPreview' },
);
export type BulkPreview = Static<typeof BulkPreview>;

/** Starts what was previewed. */
export const BulkStart = Type.Object(
  {
    token: Type.String({ minLength: 1, maxLength: 100 }),
    reason: Type.String({ minLength: 1, maxLength: 2000, description: 'why in bulk, for the record' }),
  },
  { ...closed, $id: 'BulkStart' },
);
export type BulkStart = Static<typeof BulkStart>;

/** A bulk decision under way or over. */
export const BulkRun = Type.Object(
  {
    id: OwnId('id of the run'),
    state: Type.Enum([...BULK_STATES]),
    decision: Type.Enum(['no-violation', 'violation']),
    policy: Type.Optional(Type.String()),
    actions: Type.Array(Type.String()),
    copiesOf: Type.Optional(OwnId('decision that is to hold for copies of what it decided')),
    reason: Type.String(),
    total: Type.Integer({ minimum: 0 }),
    done: Type.Integer({ minimum: 0, description: 'decided, also where that was undone since' }),
    failed: Type.Integer({ minimum: 0 }),
    undone: Type.Integer({ minimum: 0 }),
    undoFailed: Type.Integer({ minimum: 0 }),
    failures: Type.Array(BulkException, { description: 'the first 100' }),
    startedBy: Type.String(),
    startedAt: Type.String({ format: 'date-time' }),
    finishedAt: Type.Optional(Type.String({ format: 'date-time' })),
    cancelledBy: Type.Optional(Type.String()),
    undoneBy: Type.Optional(Type.String()),
    undoReason: Type.Optional(Type.String()),
    ratePerSecond: Type.Optional(Type.Number({ description: 'jobs a second so far' })),
    etaSeconds: Type.Optional(Type.Integer({ minimum: 0, description: 'until it is through, at that rate' })),
  },
  { ...closed, $id: 'BulkRun' },
);
export type BulkRun = Static<typeof BulkRun>;
