import type { NameRole } from './name-unit.ts';

/**
 * How a part of one name stands to the other name. `similar` counts letters that differ, `joined` is one word against
 * several, `single` and `whole` and `swapped` are about the names as wholes.
 */
export type NameRelation =
  | 'same'
  | 'variant'
  | 'similar'
  | 'initial'
  | 'joined'
  | 'acronym'
  | 'missing'
  | 'contradiction'
  | 'swapped'
  | 'single'
  | 'whole';

/** One reason of a score. Contributions and the bias add up to the score's logit. */
export interface NameEvidence {
  /** As written in the first name; '' where it has nothing. */
  readonly left: string;
  readonly right: string;
  readonly relation: NameRelation;
  readonly role: NameRole | 'all';
  /** Natural-log odds: above 0 speaks for one bearer, below for two. */
  readonly contribution: number;
}

export interface NameComparison {
  /** Probability-like, strictly between 0 and 1; from 0.5 on the names are taken for one. */
  readonly score: number;
  /** Log odds before anything was compared. */
  readonly bias: number;
  readonly evidence: readonly NameEvidence[];
}
