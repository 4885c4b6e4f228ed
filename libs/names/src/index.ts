export { analyseName } from './compare/analyse-name.ts';
export { compareNames } from './compare/compare-names.ts';
export type { NameComparison, NameEvidence, NameRelation } from './compare/evidence.ts';
export type { AnalysedName, NameCompound, NameRole, NameType, NameUnit } from './compare/name-unit.ts';
export type { NameScript, NameToken } from './name-token.ts';
export { tokenSimilarity } from './token-similarity.ts';
export { splitName } from './tokenize-name.ts';
