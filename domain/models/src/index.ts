export type { GivenData } from './data/import-data-set.ts';
export { readHarmless } from './data/read-harmless.ts';
export { countBands, type JudgedText } from './drift/count-bands.ts';
export { ANY_LANGUAGE } from './in-languages.ts';
export { modelsMigrations } from './migrations.ts';
export { createModels, type Models, type ModelsOptions, type VersionRef } from './models.ts';
export { ModelsError, type ModelsErrorCode } from './models-error.ts';
export { modelsModule } from './module.ts';
export {
  type Asker,
  DEFAULT_MODEL_SETTINGS,
  type DecidedText,
  type DecisionSource,
  type EmbeddingsSource,
  type HarmlessText,
  type ModelSettings,
  type ShippedModel,
  type TextMarker,
} from './ports.ts';
export { pageOf } from './promote/check-asker.ts';
export type { GivenFile } from './registry/import-model.ts';
export type { ModelSnapshot, RunningModel } from './registry/live-models.ts';
export { modelsRetention } from './retention.ts';
export { countAlarms, countTreatment } from './train/false-alarms.ts';
export type { LearnControl, LearnJob, LearnProgress, LearnResult } from './train/learn-job.ts';
export { type Answers, measureAnswers } from './train/measure-answers.ts';
export { runJob } from './train/run-job.ts';
export type { RunLearner } from './train/run-learner.ts';
