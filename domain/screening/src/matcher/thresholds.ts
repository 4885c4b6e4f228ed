/** Version of the logic that makes matches: it stands in every stamp and changes with what would come out otherwise. */
export const MATCHER_VERSION = '1.2.0';

/** What decides between tiers. Stamped on every result. */
export const THRESHOLDS = {
  /** Least probability that two names are one, for a match to be recorded at all. */
  recorded: 0.5,
  /** The same for somebody who asks for weaker matches too: whatever shares a word is a candidate. */
  weaker: 0,
  /** Most people who may bear a name and agree with its corroborators by chance, for a name to make a case (T2). */
  coincidences: 100,
  /** Corroborators that a weak alias needs (OFAC FAQ 124: it is never enough by itself); a strong name needs one. */
  forWeakAlias: 2,
  /** Least score of an organisation's name that is looked up as one, for T1. */
  organisation: 0.8,
  /** Bearers of a name from which on it is called common; alone, such a name is not kept beside an account. */
  commonName: 1_000,
} as const;
