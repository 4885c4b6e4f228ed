export type {
  AccountFields,
  AccountHit,
  Alias,
  AliasHit,
  AliasUse,
  AliasVia,
} from './handles/alias.ts';
export { type AliasMatcher, createAliasMatcher } from './handles/create-alias-matcher.ts';
export type { NameScript, NameToken } from './name-token.ts';
