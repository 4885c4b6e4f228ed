import type { Calibration } from '../calibrate/fit-platt.ts';
import type { ClassesHeader } from '../classes/class-bytes.ts';
import type { WordClasses } from '../classes/word-classes.ts';
import type { FeatureSpec } from '../features/feature-spec.ts';

/** What a model says of one label of the policy taxonomy. */
export interface LabelHeader {
  /** Label of the taxonomy, such as `support`. */
  readonly label: string;
  readonly bias: number;
  /** Turns a score into a probability; fitted on texts that the weights had not seen. */
  readonly calibration: Calibration;
  /**
   * Probabilities from which a text counts: `possible` for a second look, `likely` for a job, both for few false alarms;
   * `even` is where both classes are told apart best (macro-F1), for comparison with others.
   */
  readonly thresholds: { readonly possible: number; readonly likely: number; readonly even: number };
  /**
   * Log-odds that are taken off where no name of an organisation is marked: such texts are far more often harmless among all
   * that is posted than among what a model learns from. 0 when left out.
   */
  readonly unnamed?: number;
}

/** How the mean score of an account's posts becomes a probability, by how many posts it has. */
export interface AccountStep extends Calibration {
  /** From this many posts on. */
  readonly posts: number;
}

/** How posts of one account are put together. */
export interface AccountHeader {
  /** Label whose scores count. */
  readonly label: string;
  /** Scores below this count as this: harmless posts dilute, they do not wash clean. */
  readonly floor: number;
  readonly steps: readonly AccountStep[];
}

/** What stands at the front of a model file; `card` is for people. */
export interface ModelHeader {
  readonly id: string;
  readonly version: number;
  /** Languages for whose texts the model speaks, as BCP 47 codes. It never sees the language itself. */
  readonly languages: readonly string[];
  readonly features: FeatureSpec;
  /** Further features, each with weights of their own, whose scores are added to the first ones. */
  readonly moreFeatures?: readonly FeatureSpec[];
  /** Which classes of words the model knows, where some of its features are classes. */
  readonly wordClasses?: ClassesHeader;
  readonly labels: readonly LabelHeader[];
  readonly accounts?: AccountHeader;
  /** Fewer words than this are too little to say anything. */
  readonly leastWords: number;
  /** Purpose, data with licences, figures, limits: whatever the recipe says. */
  readonly card: Readonly<Record<string, unknown>>;
}

/** All features that a model reads, the first ones first. */
export function allFeatures({
  features,
  moreFeatures = [],
}: Pick<ModelHeader, 'features' | 'moreFeatures'>): readonly FeatureSpec[] {
  return [features, ...moreFeatures];
}

/**
 * A model before it becomes a file: for each label, in the order of the header's labels, one list of weights for each of its
 * features.
 */
export interface TrainedModel {
  readonly header: ModelHeader;
  readonly weights: readonly Float64Array[];
  /** The table that goes with `wordClasses`. */
  readonly classes?: WordClasses;
}
