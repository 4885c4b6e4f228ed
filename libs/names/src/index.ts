export { type AliasStrength, aliasStrength, type WeakAliasReason } from './alias-strength.ts';
export { expectedBearers } from './base-rates/expected-bearers.ts';
export { joinedRate } from './base-rates/joined-rate.ts';
export { isParticle } from './base-rates/particles.ts';
export { surprisal } from './base-rates/surprisal.ts';
export { analyseName } from './compare/analyse-name.ts';
export {
  analyseFreely,
  compareFreely,
  type FreeComparison,
  type FreeName,
} from './compare/compare-freely.ts';
export { compareNames } from './compare/compare-names.ts';
export type { NameComparison, NameEvidence, NameRelation } from './compare/evidence.ts';
export { holdName } from './compare/held-name.ts';
export type { AnalysedName, NameCompound, NameRole, NameType, NameUnit } from './compare/name-unit.ts';
export { isNamedAfter, readsAsOrganisation, readsAsPerson } from './compare/reads-as.ts';
export { DEFAULT_THRESHOLD } from './compare/weights.ts';
export { crossValidate, type LabelledPair } from './evaluate/cross-validate.ts';
export {
  evaluatePairs,
  type PairEvaluation,
  type PairFigures,
  type ScoredPair,
} from './evaluate/evaluate-pairs.ts';
export { EvaluationError, type EvaluationErrorCode } from './evaluate/evaluation-error.ts';
export {
  type FoldedPair,
  type RecallAtPrecision,
  recallAtPrecision,
} from './evaluate/recall-at-precision.ts';
export type {
  AccountFields,
  AccountHit,
  Alias,
  AliasHit,
  AliasUse,
  AliasVia,
} from './handles/alias.ts';
export { type AliasMatcher, createAliasMatcher } from './handles/create-alias-matcher.ts';
export { compareWords } from './name-index/compare-words.ts';
export {
  createNameIndex,
  type NameCandidate,
  type NameComparator,
  type NameIndex,
  type NameSearchOptions,
  restoreNameIndex,
} from './name-index/create-name-index.ts';
export { NameIndexError, type NameIndexErrorCode } from './name-index/name-index-error.ts';
export type { IndexedName } from './name-index/name-store.ts';
export type { NameScript, NameToken } from './name-token.ts';
export { ofacScore } from './ofac/ofac-score.ts';
export { tokenSimilarity } from './token-similarity.ts';
export { splitName } from './tokenize-name.ts';
