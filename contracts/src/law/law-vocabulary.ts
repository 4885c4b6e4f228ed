/** What an authority can ask for under some instrument. */
export const REQUEST_KINDS = [
  'remove',
  'disable',
  'geo-block',
  'preserve',
  'disclose',
  'inform',
  'block-livestream',
  'register',
  'appoint-representative',
  'report',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Kinds of requests that end in a decision of `review`. */
export const RESTRICTING_KINDS: readonly RequestKind[] = [
  'remove',
  'disable',
  'geo-block',
  'block-livestream',
];

/** What an authority is in the law of its state. */
export const AUTHORITY_KINDS = [
  'judge',
  'court',
  'prosecutor',
  'law-enforcement',
  'administrative',
  'telecom-regulator',
  'ministry',
  'central-authority',
] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

/** What data are about, from the least to the most intrusive (Regulation (EU) 2023/1543, Art. 3(9)–(12)). */
export const DATA_CATEGORIES = ['subscriber', 'user-identification', 'traffic', 'content'] as const;
export type DataCategory = (typeof DATA_CATEGORIES)[number];

/** What an order has to contain can be asked of it by these names; packs use them and nothing else. */
export const ELEMENT_IDS = [
  'issuing-authority',
  'authentication',
  'file-reference',
  'addressee',
  'legal-basis',
  'reasons',
  'reasons-category',
  'necessity',
  'exact-locations',
  'identifiers',
  'time-range',
  'data-categories',
  'offence',
  'issued-at',
  'signature',
  'validation',
  'enforcing-authority',
  'redress',
  'secrecy-decision',
  'language',
  'authority-to-inform',
  'territorial-scope',
  'emergency-reasons',
  'good-faith',
  'notifier',
] as const;
export type ElementId = (typeof ELEMENT_IDS)[number];

/** From when a period runs. */
export const CLOCK_STARTS = [
  'receipt',
  'issue',
  'clarification',
  'ground-ceased',
  'notification',
  'decision',
  'effect',
  'form3-sent',
  'scrutiny-request',
  'first-contact',
] as const;
export type ClockStart = (typeof CLOCK_STARTS)[number];

/** Why a clock stands still, or begins again when it ends. */
export const PAUSE_REASONS = [
  'force-majeure',
  'manifest-errors',
  'insufficient-information',
  'clarification-requested',
  'form3-sent',
  'review-pending',
] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** What a clock or an element holds for only: facts of the order. All have to be true. */
export const CONDITIONS = [
  'emergency',
  'not-emergency',
  'notified',
  'secrecy',
  'first-order',
  'criminal',
  'content-or-traffic',
  'exposed',
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Tests that an order is put to before it is obeyed (safeguard: an order is checked before it is obeyed). */
export const ORDER_TESTS = [
  'legal-basis',
  'authority-kind',
  'requester-verified',
  'identifiers-named',
  'bulk-or-reverse',
  'time-range',
  'category-within-instrument',
  'decryption-or-monitoring',
  'global-effect',
  'protected-target',
  'expression',
  'expired',
  'duplicate-or-withdrawn',
  'addressee-and-language',
  'emergency',
  'secrecy-without-end',
  'too-many-targets',
  'exempt-material',
  'foreign-authority',
] as const;
export type OrderTestId = (typeof ORDER_TESTS)[number];

/** What follows where a test is failed. Never silent: the outcome is written down with its article. */
export const TEST_OUTCOMES = ['refuse', 'narrow', 'legal-review'] as const;
export type TestOutcome = (typeof TEST_OUTCOMES)[number];

/** Why a removal order cannot be executed (Annex III of Regulation (EU) 2021/784, Art. 3(7) and (8)). */
export const IMPOSSIBILITY_REASONS = [
  'force-majeure',
  'manifest-errors',
  'insufficient-information',
] as const;
export type ImpossibilityReason = (typeof IMPOSSIBILITY_REASONS)[number];

/** Why a certificate is not executed (Form 3 of Regulation (EU) 2023/1543, section D). */
export const FORM3_REASONS = [
  'incomplete',
  'manifest-errors',
  'insufficient-information',
  'data-not-stored',
  'impossibility',
  'not-issued-by-authority',
  'offence-not-covered',
  'service-not-covered',
  'immunity',
  'conflict-of-law',
] as const;
export type Form3Reason = (typeof FORM3_REASONS)[number];
