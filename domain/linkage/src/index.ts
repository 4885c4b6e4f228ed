export { createMatcher, type KeptMatcher } from './matcher/create-matcher.ts';
export { DEFAULT_GATE_MODEL } from './matcher/default-model.ts';
export { checkGateModel, type GateModel, GateModelError, type LevelRates } from './matcher/gate-model.ts';
export { GateIndexError } from './matcher/index-error.ts';
export type { ComparedAccount, FoundReturn, Matcher, RemovedAccount } from './matcher/matcher.ts';
export { dice } from './tokens/bigram-filter.ts';
export {
  createTokens,
  type MadeTokens,
  openSealed,
  sealTokens,
  type Tokens,
} from './tokens/create-tokens.ts';
export {
  FILTER_BYTES,
  type KeyedToken,
  TOKEN_BYTES,
  TOKEN_KINDS,
  TOKEN_TYPES,
  type TokenType,
} from './tokens/token.ts';
export { VaultError, type VaultErrorCode } from './tokens/vault-error.ts';
export { readVaultKeys, writeVaultKeys } from './tokens/vault-key-file.ts';
export { type VaultKey, type VaultKeys, withNewKey } from './tokens/vault-keys.ts';
