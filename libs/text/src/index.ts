export { type CanonicalUrl, canonicalUrl } from './canonical-url.ts';
export { textFingerprint } from './fingerprint.ts';
export { isDeityWord, isIdentityWord } from './identity/identity-words.ts';
export { digitsForLetters, LEET_SIGNS, lettersForSigns } from './leet-signs.ts';
export { messengerInvite } from './links/messenger-invite.ts';
export { linkTarget, type UnwrappedUrl, unwrapRedirect } from './links/unwrap-redirect.ts';
export { type FoundLink, findLinks } from './links.ts';
export { type CopyIndex, createCopyIndex, type FoundCopy } from './near-copies/copy-index.ts';
export { copyLikeness } from './near-copies/copy-likeness.ts';
export { type CopySignature, copySignature } from './near-copies/copy-signature.ts';
export { bandNumbers, textBands } from './near-duplicate.ts';
export { type NormalizedText, normalize, type Range } from './normalize/normalize.ts';
export type { Alternative } from './normalize/scan.ts';
export {
  compilePattern,
  type Pattern,
  PatternError,
  type PatternErrorCode,
  type PatternOptions,
  type PatternResult,
} from './pattern.ts';
export { checkTerms, compileTerms, type TermMatcher } from './terms/compile-terms.ts';
export type { Evasion } from './terms/evasion.ts';
export type { TermReading } from './terms/find-terms.ts';
export {
  TERM_POSITIONS,
  type Term,
  TermError,
  type TermErrorCode,
  type TermMatch,
  type TermPosition,
} from './terms/term.ts';
export { postWords, TokenReader } from './token-reader.ts';
export { type Token, tokenize } from './tokens.ts';
