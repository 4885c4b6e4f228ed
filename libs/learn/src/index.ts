export { type Calibration, fitPlatt, probabilityOf } from './calibrate/fit-platt.ts';
export { type ClassQuality, calibrationError, classQuality } from './evaluate/class-quality.ts';
export { groupedFolds, nearTwinGroups } from './evaluate/grouped-folds.ts';
export { areaUnderCurve, recallAtRate } from './evaluate/rank-quality.ts';
export { FeatureReader, MOST_WORDS } from './features/feature-reader.ts';
export { DEFAULT_FEATURES, type FeatureSpec, type MarkedSpan } from './features/feature-spec.ts';
export { markedLinks } from './features/marked-links.ts';
export { type FoundLanguage, isLanguage, LANGUAGES, type Language } from './language/languages.ts';
export { type LanguageDataSet, type LanguageModel, writeLanguageModel } from './language/model-file.ts';
export {
  createLanguageIdentifier,
  type IdentifiedLanguage,
  type LanguageIdentifier,
  readLanguageModel,
} from './language/read-language-model.ts';
export {
  type LanguageSample,
  type LanguageTraining,
  trainLanguageModel,
} from './language/train-language-model.ts';
export { LearnError, type LearnErrorCode } from './learn-error.ts';
export { logCountRatios, trainNaiveBayes } from './linear/naive-bayes.ts';
export { RowsBuilder, type SparseRows, sharedBuckets } from './linear/sparse-rows.ts';
export { type LinearWeights, type TrainingOptions, trainLogistic } from './linear/train-logistic.ts';
export { createRandom, shuffle } from './random.ts';
