import { type Static, Type } from 'typebox';
import { closed, OwnId } from '../scalar.ts';
import { ModelId, ModelVersionNumber } from './model.ts';

export const MODEL_TASK_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

/** A training or an evaluation, and how far it is. */
export const ModelTask = Type.Object(
  {
    id: OwnId('task'),
    kind: Type.Enum(['train', 'evaluate']),
    model: ModelId,
    version: Type.Optional(ModelVersionNumber),
    dataSetId: Type.Optional(OwnId('data set')),
    state: Type.Enum([...MODEL_TASK_STATES]),
    askedBy: Type.String(),
    askedAt: Type.String({ format: 'date-time' }),
    startedAt: Type.Optional(Type.String({ format: 'date-time' })),
    finishedAt: Type.Optional(Type.String({ format: 'date-time' })),
    progress: Type.Object(
      {
        phase: Type.String({ description: 'read, train, calibrate, write, evaluate, done' }),
        done: Type.Integer({ minimum: 0 }),
        total: Type.Integer({ minimum: 0, description: '0 while it is not known' }),
        ratePerSecond: Type.Optional(Type.Number()),
        etaSeconds: Type.Optional(Type.Number()),
      },
      closed,
    ),
    evaluationId: Type.Optional(OwnId('evaluation that it made')),
    fault: Type.Optional(Type.Object({ code: Type.String(), message: Type.String() }, closed)),
  },
  { ...closed, $id: 'ModelTask' },
);
export type ModelTask = Static<typeof ModelTask>;

/** What a model is to be trained from. A draft comes out, never more. */
export const ModelTraining = Type.Object(
  {
    model: ModelId,
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    dataSetId: OwnId('data set'),
    labels: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 20 })),
    languages: Type.Optional(Type.Array(Type.String({ minLength: 2, maxLength: 35 }), { maxItems: 50 })),
    withHarmless: Type.Optional(
      Type.Boolean({ description: 'on top of our own harmless texts; true when left out' }),
    ),
    seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647 })),
  },
  { ...closed, $id: 'ModelTraining' },
);
export type ModelTraining = Static<typeof ModelTraining>;

export const ModelEvaluationRequest = Type.Object(
  { dataSetId: Type.Optional(OwnId('data set; that of its training when left out')) },
  { ...closed, $id: 'ModelEvaluationRequest' },
);
export type ModelEvaluationRequest = Static<typeof ModelEvaluationRequest>;
