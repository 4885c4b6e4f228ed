export { type AliasStrength, aliasStrength, type WeakAliasReason } from './alias-strength.ts';
export { expectedBearers } from './base-rates/expected-bearers.ts';
export { isParticle } from './base-rates/particles.ts';
export { surprisal } from './base-rates/surprisal.ts';
export type { NameScript, NameToken } from './name-token.ts';
export { tokenSimilarity } from './token-similarity.ts';
export { splitName } from './tokenize-name.ts';
