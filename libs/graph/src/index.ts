export { averageLink } from './cluster/average-link.ts';
export { readDate, type WrittenDate } from './compare/date.ts';
export { editDistance } from './compare/edit-distance.ts';
export { bigrams, jaccard } from './compare/jaccard.ts';
export { jaroWinkler } from './compare/jaro-winkler.ts';
export { soundKey } from './compare/sound-key.ts';
export {
  type CoShareEngine,
  type CoShareOptions,
  type CoShares,
  coSharesInSteps,
  countCoShares,
  DEFAULT_CO_SHARES,
  WINDOWS_MS,
} from './coordination/co-shares.ts';
export {
  type CoordinatedEdge,
  coordinatedEdges,
  type EdgeOptions,
} from './coordination/coordinated-edges.ts';
export { eigenvectorCentrality, type WeightedEdge } from './coordination/eigenvector-centrality.ts';
export { falseDiscoveryRates } from './coordination/false-discovery.ts';
export {
  type CoordinatedGroup,
  type CoordinationOptions,
  DEFAULT_COORDINATION,
  findCoordination,
  type GroupEdge,
  type GroupMember,
  groupPairs,
} from './coordination/find-coordination.ts';
export { findGroups, type GroupOptions, type Tie } from './coordination/find-groups.ts';
export {
  type CampaignOptions,
  PLANTED_OBJECTS,
  type Planted,
  plantCampaigns,
} from './coordination/plant-campaigns.ts';
export { type Share, type Shares, toShares } from './coordination/shares.ts';
export { type TestedPairs, testPairs } from './coordination/test-pairs.ts';
export type { Waterfall, WaterfallStep } from './fellegi-sunter/score-pairs.ts';
export { FIELD_KINDS, type Field, type FieldKind, type LinkRecord } from './fields/field.ts';
export { foldHeader, isLabelHeader, isRowNameHeader, meaningOfHeader } from './fields/headers.ts';
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
