import type { Band } from '@breakwater/learn';

/** A post as its account counts it. */
export interface RiskPost {
  /** Id of the content on the platform. */
  readonly content: string;
  /** Whether the content was changed: it counts for what it says more than before, and no second time. */
  readonly isEdit?: boolean;
  /** Band of the strongest live model; undefined where none could read it. */
  readonly band?: Band;
  /** Log-odds by the model that has learnt how posts add up, no lower than its floor; undefined where it did not read it. */
  readonly score?: number;
  /** Whether it is a near-copy of what people confirmed as a violation. */
  readonly isCopy?: boolean;
  /** Whether it has a link of a link bank. */
  readonly hasKnownLink?: boolean;
}

/** What posts count, each kind by itself. */
export interface Counted {
  /** Posts that a model could read. */
  readonly posts: number;
  /** Posts in the band `likely`, and in `possible`. */
  readonly likely: number;
  readonly possible: number;
  /** Posts that the model read which has learnt how posts add up, and their log-odds added up. */
  readonly pooled: number;
  readonly score: number;
  /** Posts that are near-copies of what people confirmed as a violation. */
  readonly copies: number;
  /** Posts with a link of a link bank. */
  readonly links: number;
}

/** A post that says much for its account being a supporter's. */
export interface TellingPost {
  /** Id of the content on the platform. */
  readonly content: string;
  /** What it says by itself, bits. */
  readonly bits: number;
  readonly band: Band;
  readonly score?: number;
  readonly isCopy?: boolean;
  readonly hasKnownLink?: boolean;
}
