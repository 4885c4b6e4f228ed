export {
  evaluateGate,
  type GateCheckLook,
  type GateEvaluation,
  type GateEvaluationOptions,
  type GateRows,
} from './evaluation/evaluate-gate.ts';
export { createRowSealer, type SealedRow } from './evaluation/seal-row.ts';
export type { SignUpRow, SignUpSession } from './evaluation/sign-up-row.ts';
export type { TallyRates } from './evaluation/tally.ts';
export type { PlaceShares } from './evaluation/world/places.ts';
export { createSignUpWorld, type SignUpWorld, type WorldSize } from './evaluation/world/sign-up-world.ts';
export { TACTICS, type Tactic } from './evaluation/world/tactics.ts';
export type { CheckQuery } from './gate/list-checks.ts';
export { OWN_SOURCE } from './gate/look-at-records.ts';
export { RETURN_SIGNAL } from './gate/return-signal.ts';
export { vaultKeysAt } from './keys/vault-key-file.ts';
export { createMatcher, type KeptMatcher } from './matcher/create-matcher.ts';
export { DEFAULT_GATE_MODEL } from './matcher/default-model.ts';
export { checkGateModel, type GateModel, GateModelError, type LevelRates } from './matcher/gate-model.ts';
export { GateIndexError } from './matcher/index-error.ts';
export type { ComparedAccount, FoundReturn, Matcher, RemovedAccount } from './matcher/matcher.ts';
export { returnsMigrations } from './migrations.ts';
export { returnsModule } from './module.ts';
export type { AskedJob, ReturnsContext, ReturnsPorts } from './ports.ts';
export type { Noting } from './profiles/note-records.ts';
export { returnsRetention } from './retention.ts';
export { createReturns, type Returns, type ReturnsOptions } from './returns.ts';
export { ReturnsError, type ReturnsErrorCode } from './returns-error.ts';
export { dice } from './tokens/bigram-filter.ts';
export {
  createTokens,
  type MadeTokens,
  openSealed,
  sealTokens,
  type Tokens,
} from './tokens/create-tokens.ts';
export { RETENTION_DAYS } from './tokens/retention.ts';
export {
  FILTER_BYTES,
  type KeyedToken,
  TOKEN_BYTES,
  TOKEN_KINDS,
  TOKEN_TYPES,
  type TokenType,
} from './tokens/token.ts';
export { VaultError, type VaultErrorCode } from './tokens/vault-error.ts';
export { type VaultKey, type VaultKeys, withNewKey } from './tokens/vault-keys.ts';
export type { HoldWish } from './vault/hold-removal.ts';
export type { GivenRemoval } from './vault/import-removals.ts';
export type { RemovalQuery } from './vault/list-removals.ts';
export type { DecidedRemoval } from './vault/remove-account.ts';
export type { Reversal } from './vault/reverse-removal.ts';
