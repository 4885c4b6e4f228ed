export type { ComparedAccount, FoundReturn, Matcher, RemovedAccount } from './matcher/matcher.ts';
export { linkageMigrations } from './migrations.ts';
export { NetworkError, type NetworkErrorCode } from './networks/network-error.ts';
export { createNetworks, type Networks } from './networks/networks.ts';
export type {
  LargeEngine,
  NetworkAccount,
  NetworkEntry,
  NetworkJob,
  NetworksContext,
  SeedOfAccount,
  TokenInCommon,
} from './networks/ports.ts';
export type { NetworkQuery, NetworkView } from './networks/show-networks.ts';
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
