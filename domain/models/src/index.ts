export { classesIn } from './data/read-classes.ts';
export { readHarmless } from './data/read-harmless.ts';
export type { JudgedText } from './drift/count-bands.ts';
export { ANY_LANGUAGE } from './in-languages.ts';
export { modelsMigrations } from './migrations.ts';
export { createModels, type Models, type ModelsOptions } from './models.ts';
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
} from './ports.ts';
export type { ModelSnapshot } from './registry/live-models.ts';
export { countAlarms, countTreatment } from './train/false-alarms.ts';
export type { LearnResult } from './train/learn-job.ts';
export { measureAnswers } from './train/measure-answers.ts';
export { runJob } from './train/run-job.ts';
