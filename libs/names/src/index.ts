export type { NameScript, NameToken } from './name-token.ts';
export { tokenSimilarity } from './token-similarity.ts';
export { splitName } from './tokenize-name.ts';
