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
  'not-criminal',
  'content-or-traffic',
  'exposed',
  'cross-border',
  'not-cross-border',
  'unvalidated',
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
  'conflict-of-law',
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

/**
 * What a clock asks for: it is met when that is on record, for every target that it concerns. `held` and `may-object` are no
 * duties: a time through which something is kept, and a right that lapses.
 */
export const CLOCK_ACTS = {
  'receipt-informed': 'provider',
  'effect-given': 'provider',
  'effect-informed': 'provider',
  'user-informed': 'provider',
  'data-delivered': 'provider',
  preserved: 'provider',
  answered: 'provider',
  appointed: 'provider',
  held: 'provider',
  'may-object': 'provider',
  'authority-informed': 'authority',
  'authority-answered': 'authority',
  'authority-decided': 'authority',
  'authority-confirmed': 'authority',
  'process-received': 'authority',
  'court-informed': 'authority',
} as const satisfies Readonly<Record<string, 'provider' | 'authority'>>;
export type ClockAct = keyof typeof CLOCK_ACTS;

/** Acts of which no record of ours tells: somebody notes that they happened. What we owe ourselves is never among them. */
export const NOTED_ACTS = [
  'may-object',
  'authority-informed',
  'authority-answered',
  'authority-decided',
  'authority-confirmed',
  'process-received',
  'court-informed',
] as const satisfies readonly ClockAct[];
export type NotedAct = (typeof NOTED_ACTS)[number];

/** Who may use a ground for not executing an order. */
export const GROUND_USERS = [
  'addressee',
  'issuing-authority',
  'enforcing-authority',
  'authority-of-establishment',
  'court',
  'content-provider',
] as const;
export type GroundUser = (typeof GROUND_USERS)[number];

/** Fields that can be disclosed; a pack lists those that its law reaches. Third parties are never among them. */
export const DISCLOSABLE_FIELDS = [
  'accountId',
  'handle',
  'displayName',
  'email',
  'phone',
  'createdAt',
  'at',
  'type',
  'ip',
  'port',
  'userAgent',
  'id',
  'kind',
  'text',
  'links',
  'media',
] as const;
export type DisclosableField = (typeof DISCLOSABLE_FIELDS)[number];

/** What is stored of each category of data: a pack lists fields of a category that are among these. */
export const CATEGORY_FIELDS = {
  subscriber: ['accountId', 'handle', 'displayName', 'createdAt', 'email', 'phone'],
  'user-identification': ['at', 'type', 'ip', 'port', 'userAgent'],
  traffic: ['at', 'type', 'ip', 'port', 'userAgent'],
  content: ['id', 'at', 'kind', 'text', 'links', 'media'],
} as const satisfies Readonly<Record<DataCategory, readonly DisclosableField[]>>;

/** Lawful ways for an authority that may not simply be obeyed. */
export const LEGAL_WAYS = [
  'mutual-legal-assistance',
  'executive-agreement',
  'e-evidence',
  'voluntary-emergency',
  'voluntary-non-content',
  'preservation',
  'terms-review',
  'local-effect',
  'domestic-order',
] as const;
export type LegalWay = (typeof LEGAL_WAYS)[number];
