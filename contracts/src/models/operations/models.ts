import { Type } from 'typebox';
import { File, operations } from '../../operation.ts';
import { ById, closed } from '../../scalar.ts';
import { ModelDetail, ModelImport, ModelSummary, ModelSwitchOff, ModelVersion } from '../model.ts';
import { ModelEvaluation } from '../model-evaluation.ts';
import { ModelDrift, ModelExplanation, ModelExplanationRequest, TellingFeature } from '../model-view.ts';
import { ByVersion } from './by-version.ts';

/** A file of 1 MB in base64, and what stands around it. */
const FILE_LIMIT = 1_500_000;

/** Models that learn: what there is, how good it is, and the switch off. */
export const modelOperations = operations('models', {
  list: {
    method: 'GET',
    path: '/v1/models',
    permission: 'models.read',
    summary: 'Models, and which version of each is live',
    answers: { 200: Type.Object({ models: Type.Array(ModelSummary) }, closed) },
  },
  import: {
    method: 'POST',
    path: '/v1/models/import',
    permission: 'models.train',
    onChange: 'model.import',
    summary: 'Take a model file in as a draft',
    description: 'Refused by digest, format and size before anything of it is kept.',
    body: ModelImport,
    bodyLimit: FILE_LIMIT,
    answers: { 200: ModelVersion },
  },
  get: {
    method: 'GET',
    path: '/v1/models/:id',
    permission: 'models.read',
    summary: 'A model with its versions',
    params: ById,
    answers: { 200: ModelDetail },
  },
  switchOff: {
    method: 'POST',
    path: '/v1/models/:id/off',
    permission: 'models.switch-off',
    onChange: 'model.off',
    summary: 'Switch a model off: nothing of it judges from the next batch on',
    description: 'On again it goes by a promotion, which takes two people.',
    params: ById,
    body: ModelSwitchOff,
    answers: { 200: ModelSummary },
  },
  explain: {
    method: 'POST',
    path: '/v1/models/:id/explain',
    permission: 'models.read',
    summary: 'What a model says of a text, and which passages carry it',
    description: 'The live version, or the latest, unless one is named. The text is kept nowhere.',
    params: ById,
    body: ModelExplanationRequest,
    bodyLimit: 2 * 1024 * 1024,
    answers: { 200: ModelExplanation },
  },
  version: {
    method: 'GET',
    path: '/v1/models/:id/versions/:version',
    permission: 'models.read',
    summary: 'A version: its card, and what its training measured',
    params: ByVersion,
    answers: { 200: ModelVersion },
  },
  evaluations: {
    method: 'GET',
    path: '/v1/models/:id/versions/:version/evaluations',
    permission: 'models.read',
    summary: 'Evaluations of a version, latest first',
    params: ByVersion,
    answers: { 200: Type.Object({ evaluations: Type.Array(ModelEvaluation) }, closed) },
  },
  telling: {
    method: 'GET',
    path: '/v1/models/:id/versions/:version/telling',
    permission: 'models.read',
    onRead: 'model.telling.read',
    summary: 'The words that say most, beside harmless texts that have them too',
    description: 'Words of at least three accounts; from data that was erased nothing is shown.',
    params: ByVersion,
    answers: { 200: Type.Object({ features: Type.Array(TellingFeature) }, closed) },
  },
  drift: {
    method: 'GET',
    path: '/v1/models/:id/versions/:version/drift',
    permission: 'models.read',
    summary: 'How its bands moved since its first week',
    params: ByVersion,
    answers: { 200: ModelDrift },
  },
  file: {
    method: 'GET',
    path: '/v1/models/:id/versions/:version/file',
    permission: 'models.read',
    onRead: 'model.export',
    summary: 'The model file',
    params: ByVersion,
    answers: { 200: File('application/octet-stream') },
  },
  retire: {
    method: 'POST',
    path: '/v1/models/:id/versions/:version/retire',
    permission: 'models.switch-off',
    onChange: 'model.retire',
    summary: 'Retire a version; its file stays for verdicts that rest on it',
    params: ByVersion,
    answers: { 200: ModelVersion },
  },
});
