import { Type } from 'typebox';
import { AccountRef } from '../../account-ref.ts';
import { Nothing, operations } from '../../operation.ts';
import { closed } from '../../scalar.ts';
import { DataSetFromDecisions, ModelDataSet } from '../model-data-set.ts';

const FILE_LIMIT = 4 * 1024 ** 3;
/** A data set has no name of its own, only the id that it was given. */
const ByDataSet = Type.Object({
  id: Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
});
const FileQuery = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 200 }),
    format: Type.Optional(Type.Enum(['jsonl', 'csv'], { default: 'jsonl' })),
    label: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: 'label that 1, true and yes stand for' }),
    ),
  },
  closed,
);

/** Data sets: from files, and from what people decided. What is in them is not shown. */
export const modelDataOperations = operations('models', {
  dataSets: {
    method: 'GET',
    path: '/v1/models/data-sets',
    permission: 'models.read',
    summary: 'Data sets, latest first',
    answers: { 200: Type.Object({ dataSets: Type.Array(ModelDataSet) }, closed) },
  },
  dataSet: {
    method: 'GET',
    path: '/v1/models/data-sets/:id',
    permission: 'models.read',
    summary: 'A data set, by counts',
    params: ByDataSet,
    answers: { 200: ModelDataSet },
  },
  createDataSet: {
    method: 'POST',
    path: '/v1/models/data-sets',
    permission: 'models.train',
    onChange: 'model.data-set',
    summary: 'Make a data set of what people decided',
    description:
      'A violation has the label of its policy; "no violation" and what an appeal overturned count against; what was ' +
      'undone counts for nothing. The same text decided both ways is left out.',
    body: DataSetFromDecisions,
    answers: { 200: ModelDataSet },
  },
  removeDataSet: {
    method: 'DELETE',
    path: '/v1/models/data-sets/:id',
    permission: 'models.train',
    onChange: 'model.data-set.erase',
    summary: 'Erase the texts of a data set now',
    params: ByDataSet,
    answers: { 204: Nothing },
  },
  eraseAccount: {
    method: 'POST',
    path: '/v1/models/data-sets/erase-account',
    permission: 'models.train',
    onChange: 'model.data.erase-account',
    summary: 'Forget an erased account: its texts in data sets, and how it looked',
    description:
      'Models keep hashed weights, and none for what fewer than three accounts wrote. The account starts anew where it is ' +
      'judged by what came before.',
    body: AccountRef,
    answers: { 200: Type.Object({ rows: Type.Integer({ minimum: 0 }) }, closed) },
  },
  uploadDataSet: {
    method: 'POST',
    path: '/v1/models/data-sets/file',
    permission: 'models.train',
    onChange: 'model.data-set.file',
    summary: 'Make a data set of a file: JSON lines or CSV',
    description:
      'Each row: text, label or labels, and user, source, time, reviewer where they are known. Read as it streams in; ' +
      'of more rows than the setting allows a random part is kept, and the set says so.',
    query: FileQuery,
    bodyLimit: FILE_LIMIT,
    consumes: ['application/x-ndjson', 'text/csv', 'application/octet-stream'],
    raw: 'stream',
    answers: { 200: ModelDataSet },
  },
});
