/** What each finding is worth in natural-log odds. The only numbers that are fitted; everything else is a rule. */
export interface CompareWeights {
  /** Odds before anything agrees: two names are of two bearers. */
  readonly bias: number;
  /** Most that agreement alone can give: no pile of agreeing words outweighs a contradiction. */
  readonly agreeMax: number;
  /** Agreeing weight at which 63 % of that is reached: one rare word, or several common ones. */
  readonly agreeScale: number;
  /** Nothing is left over on either side. */
  readonly whole: number;
  /** Per letter that differs in a similar word: a typing error is one or two, another name is three. */
  readonly edit: number;
  /** Per letter as a share of its word: the same slip changes more of a short word. */
  readonly editShare: number;
  /** Rare part that only one name has. */
  readonly missing: number;
  /** Part on either side that cannot be the same one. */
  readonly contradiction: number;
  /** The same, more for rare parts. */
  readonly contradictionRare: number;
  /** Only one part of several agrees (OFAC FAQ 5: that is no match). */
  readonly single: number;
  /** Bearer of one is father of the other. */
  readonly swapped: number;
  /** Both have a legal form, and the one excludes the other. */
  readonly legalForm: number;
  /** Agreement of a spelling variant, a similar word and an initial as a share of the same word's. */
  readonly variantShare: number;
  readonly similarShare: number;
  readonly initialShare: number;
}

/** Fitted on labelled pairs in five folds (README), but for `single`, `swapped` and `legalForm`, which are rules with a price. */
export const PERSON_WEIGHTS: CompareWeights = {
  bias: -2.5,
  agreeMax: 6.9,
  agreeScale: 1.05,
  whole: 1.4,
  edit: -1.6,
  editShare: -1.1,
  missing: -0.8,
  contradiction: -7.5,
  contradictionRare: -1.6,
  single: -3,
  swapped: -6.5,
  legalForm: 0,
  variantShare: 0.9,
  similarShare: 0.85,
  initialShare: 0.85,
};

/** An organisation's words are not dropped as a person's names are, and no word of it is a parent's. */
export const ORGANISATION_WEIGHTS: CompareWeights = {
  bias: -2.3,
  agreeMax: 6,
  agreeScale: 0.55,
  whole: 1.9,
  edit: -1.2,
  editShare: -3,
  missing: -5.5,
  contradiction: -5.5,
  contradictionRare: -1.5,
  single: -2.5,
  swapped: 0,
  legalForm: -7.5,
  variantShare: 0.95,
  similarShare: 0.6,
  initialShare: 0.8,
};

/** Score from which two names are taken for one. */
export const DEFAULT_THRESHOLD = 0.5;
