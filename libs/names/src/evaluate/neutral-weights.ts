import type { CompareWeights } from '../compare/weights.ts';

/**
 * Where a fit begins: what was thought reasonable before any pair was looked at, in round numbers. Beginning from the
 * shipped weights would let every fold see the pairs that it is to be tested on.
 */
const NEUTRAL: CompareWeights = {
  bias: -3,
  agreeMax: 6,
  agreeScale: 1,
  whole: 1.5,
  edit: -1.5,
  editShare: -1,
  missing: -1,
  contradiction: -5,
  contradictionRare: -1.5,
  single: -3,
  swapped: -6,
  legalForm: 0,
  variantShare: 0.9,
  similarShare: 0.8,
  initialShare: 0.8,
};

export const NEUTRAL_PERSON: CompareWeights = NEUTRAL;
/** A word of an organisation is seldom left out, and it has no father. */
export const NEUTRAL_ORGANISATION: CompareWeights = { ...NEUTRAL, missing: -3, swapped: 0, legalForm: -7 };
