import type { HandleWeights } from './handle-weights.ts';

/** Fitted to 7,486 pairs of handles of one person on two platforms, against pairs of two persons. In bits. */
export const DEFAULT_HANDLE_WEIGHTS: HandleWeights = {
  constant: 8.487,
  levels: {
    same: 3.105,
    'same-letters-and-digits': 2.459,
    'same-letters': 3.534,
    'turned-round': 1.216,
    'same-when-read-aloud': 3.463,
    'one-edit': 3.115,
    'at-an-end': 0.773,
    within: -2.568,
    'two-edits': 1.842,
    'very-alike': -0.049,
    'shares-six-letters': -1.837,
    alike: -0.714,
    'shares-five-letters': -1.992,
    'somewhat-alike': -2.207,
    'shares-four-letters': -3.63,
    'shares-three-letters': -3.588,
    different: -2.922,
  },
  measures: {
    'shared-bits': 2.578,
    'shared-bits-up-to-30': 3.108,
    'fewer-unshared': -2.563,
    'more-unshared': -1.213,
    'share-of-shorter': -1.85,
    'share-of-longer': -3.459,
    'same-digits': 2.481,
    'other-digits': -0.741,
    'digits-in-one': -1.049,
    'digits-within': 1.488,
  },
};
