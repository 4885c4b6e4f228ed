export type { ComparedAccount, FoundReturn, Matcher, RemovedAccount } from './matcher/matcher.ts';
export {
  FILTER_BYTES,
  type KeyedToken,
  TOKEN_BYTES,
  TOKEN_KINDS,
  TOKEN_TYPES,
  type TokenType,
} from './tokens/token.ts';
