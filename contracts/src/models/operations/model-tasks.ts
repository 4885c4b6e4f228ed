import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { ById, closed } from '../../scalar.ts';
import { ModelEvaluationRequest, ModelTask, ModelTraining } from '../model-task.ts';
import { ByVersion } from './by-version.ts';

const id = Type.String({ maxLength: 100 });

/** Trainings and evaluations: asked for, watched, cancelled. */
export const modelTaskOperations = operations('models', {
  tasks: {
    method: 'GET',
    path: '/v1/models/tasks',
    permission: 'models.read',
    summary: 'Trainings and evaluations, latest first',
    query: Type.Object({ model: Type.Optional(id) }, closed),
    answers: { 200: Type.Object({ tasks: Type.Array(ModelTask) }, closed) },
  },
  task: {
    method: 'GET',
    path: '/v1/models/tasks/:id',
    permission: 'models.read',
    summary: 'A training or evaluation, and how far it is',
    params: ById,
    answers: { 200: ModelTask },
  },
  cancelTask: {
    method: 'POST',
    path: '/v1/models/tasks/:id/cancel',
    permission: 'models.train',
    onChange: 'model.task.cancel',
    summary: 'Cancel a training or evaluation: nothing of it is kept',
    params: ById,
    answers: { 200: ModelTask },
  },
  train: {
    method: 'POST',
    path: '/v1/models/train',
    permission: 'models.train',
    onChange: 'model.train',
    summary: 'Have a model trained from a data set',
    description: 'A draft comes out, never more. It is done beside the judging, by a worker.',
    body: ModelTraining,
    answers: { 200: ModelTask },
  },
  evaluate: {
    method: 'POST',
    path: '/v1/models/:id/versions/:version/evaluate',
    permission: 'models.train',
    onChange: 'model.evaluate',
    summary: 'Have a version evaluated',
    description:
      'On the data set of its training by folds that hold out whole accounts and their near-duplicates; on another one ' +
      'as it is. A promotion that waits for this version is void when it is done.',
    params: ByVersion,
    body: ModelEvaluationRequest,
    answers: { 200: ModelTask },
  },
});
