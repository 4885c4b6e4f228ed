export {
  type AccountPool,
  addPost,
  DEFAULT_FLOOR,
  NO_POSTS,
  type PooledPosts,
  poolPosts,
  readPool,
} from './account/pool-posts.ts';
export { type Calibration, fitPlatt, probabilityOf, sigmoid } from './calibrate/fit-platt.ts';
export { ClassReader } from './classes/class-reader.ts';
export { compileClasses, type WordClasses } from './classes/word-classes.ts';
export {
  type Contradictions,
  findContradictions,
  type LabelledRow,
  MOST_CONTRADICTING,
  refuseContradictions,
  sameTextKey,
} from './data/contradictions.ts';
export { unescapeEntities } from './data/unescape-entities.ts';
export type { OrdinaryFile, PostScores } from './evaluate/account-sample.ts';
export { bestThreshold } from './evaluate/best-threshold.ts';
export { type ClassQuality, calibrationError, classQuality } from './evaluate/class-quality.ts';
export {
  type AccountFigures,
  type AccountInput,
  evaluateAccounts,
  POST_COUNTS,
} from './evaluate/evaluate-accounts.ts';
export {
  evaluateTexts,
  type TextEvaluation,
  type TextEvaluationOptions,
} from './evaluate/evaluate-texts.ts';
export { groupedFolds, nearTwinGroups } from './evaluate/grouped-folds.ts';
export type { Interval } from './evaluate/interval.ts';
export { areaUnderCurve, recallAtRate } from './evaluate/rank-quality.ts';
export {
  type CountedShare,
  countedShare,
  type SliceFigures,
  type SliceQuality,
  sliceQuality,
} from './evaluate/slice-quality.ts';
export { groupsOf, leaveSourceOut, type RowSplit, splitByTime } from './evaluate/split-rows.ts';
export type { FprKey, TextQuality } from './evaluate/weighted-quality.ts';
export { FeatureReader } from './features/feature-reader.ts';
export { DEFAULT_FEATURES, type FeatureSpec, isNamed, type MarkedSpan } from './features/feature-spec.ts';
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
export { dropRare } from './linear/drop-rare.ts';
export { logCountRatios, trainNaiveBayes } from './linear/naive-bayes.ts';
export { RowsBuilder, type SparseRows, sharedBuckets } from './linear/sparse-rows.ts';
export { type DenseOptions, type DenseRows, trainDense } from './linear/train-dense.ts';
export { type LinearWeights, type TrainingOptions, trainLogistic } from './linear/train-logistic.ts';
export type { TellingSpan } from './model/collect-spans.ts';
export type { Band, LabelJudgement } from './model/judging-model.ts';
export { decodeModel, encodeModel, MOST_MODEL_BYTES, type ModelFile } from './model/model-file.ts';
export type {
  AccountHeader,
  AccountStep,
  LabelHeader,
  ModelHeader,
  TrainedModel,
} from './model/model-header.ts';
export { createTextModel, readTextModel, type TextModel } from './model/text-model.ts';
export { createTextPanel, type TextPanel } from './model/text-panel.ts';
export { shuffle } from './shuffle.ts';
export { type AddedByVectors, addedByVectors, type ScoredVectors } from './train/added-vectors.ts';
export { chooseThresholds, type Thresholds } from './train/choose-thresholds.ts';
export {
  type ClassesOfLabel,
  DEFAULT_CLASSES,
  type Example,
  type GivenClasses,
  type OwnClasses,
  type Recipe,
  type SpaceRecipe,
  type TrainingControl,
  type TrainingProgress,
} from './train/example.ts';
export { ACCOUNT_POSTS } from './train/fit-accounts.ts';
export { type FitInput, fitWeights, scoreRow } from './train/fit-weights.ts';
export { type ExampleFolds, foldExamples, rowsWithout } from './train/fold-examples.ts';
export {
  type ClassedExamples,
  type ClassesRecipe,
  type LearntClasses,
  learnClasses,
} from './train/learn-classes.ts';
export { type LabelFigures, type TrainedText, trainTextModel } from './train/train-text-model.ts';
export { type BoostOptions, boostTrees, scoreTrees, type TreeModel } from './trees/boost-trees.ts';
