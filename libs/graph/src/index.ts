export { averageLink } from './cluster/average-link.ts';
export { readDate, type WrittenDate } from './compare/date.ts';
export { editDistance } from './compare/edit-distance.ts';
export { bigrams, jaccard } from './compare/jaccard.ts';
export { jaroWinkler } from './compare/jaro-winkler.ts';
export { soundKey } from './compare/sound-key.ts';
export type { Waterfall, WaterfallStep } from './fellegi-sunter/score-pairs.ts';
export { FIELD_KINDS, type Field, type FieldKind, type LinkRecord } from './fields/field.ts';
export { foldHeader, isLabelHeader, isRowNameHeader } from './fields/headers.ts';
export { typeColumns } from './fields/type-columns.ts';
export {
  createHandleComparer,
  type HandleComparer,
  type HandleLikeness,
} from './handles/compare-handle-texts.ts';
export { HANDLE_LEVELS, HANDLE_MEASURES, type HandleLevel } from './handles/compare-handles.ts';
export { DEFAULT_HANDLE_WEIGHTS } from './handles/default-handle-weights.ts';
export {
  type EvaluateHandlesOptions,
  evaluateHandles,
  type HandleEvaluation,
} from './handles/evaluate-handles.ts';
export type { HandleWeights } from './handles/handle-weights.ts';
export {
  type EvaluateOptions,
  evaluateLinkage,
  type LinkageEvaluation,
} from './link/evaluate-linkage.ts';
export { foldOf } from './link/fold-of.ts';
export {
  type LinkedPair,
  type LinkedRecords,
  type LinkOptions,
  linkRecords,
} from './link/link-records.ts';
export type { LinkageFigures } from './link/linkage-tally.ts';
export type { LinkStep, OnStep } from './link/prepare-records.ts';
export { bCubed } from './metrics/b-cubed.ts';
export { type Reliability, type ReliabilityBin, reliability } from './metrics/calibration-error.ts';
export { type Figures, figuresOf } from './metrics/figures.ts';
export { type Calibration, fitCalibration, probabilityOf } from './metrics/isotonic.ts';
export { countPairs, type PairCounts, pairwiseFigures } from './metrics/pairwise.ts';
export { type Ranked, rank, recallAtFalseRate, recallAtPrecision } from './metrics/ranked.ts';
export { LinkageError, type LinkageErrorCode } from './model/linkage-error.ts';
export { LinkageModel } from './model/linkage-model.ts';
export { parseLinkageModel } from './model/parse-linkage-model.ts';
