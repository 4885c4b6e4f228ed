import type { MarkedSpan } from '../features/feature-spec.ts';
import type { LastRead } from '../features/read-features.ts';
import type { LevelList } from './level-rows.ts';
import type { ModelHeader } from './model-header.ts';

/** How far a text is from a label: `likely` is for people, `possible` for a second look. */
export type Band = 'none' | 'possible' | 'likely';

/** What a model says of a text under one label. */
export interface LabelJudgement {
  readonly label: string;
  /** Log-odds of the probability. */
  readonly score: number;
  readonly probability: number;
  readonly band: Band;
}

/** Features and what each of them weighs, by label; a label without weights has none there. */
export interface WeightSpace {
  readonly read: LastRead;
  readonly lists: readonly (LevelList | undefined)[];
}

/** What models that are asked together need of each other. */
export interface ModelWeights {
  /** Their sums are added to the bias of each label. */
  readonly spaces: readonly WeightSpace[];
  /** @param scores by label, the bias with all sums; @param named whether the name of an organisation is marked */
  decide(scores: Float64Array, named: boolean): readonly LabelJudgement[];
}

/** A model that can be asked. Not about several texts at once: it reads into buffers, which it shares with others. */
export interface JudgingModel {
  readonly header: ModelHeader;
  /** Of a model that was read from a file. */
  readonly weights?: ModelWeights;
  /**
   * Judges a text under all labels; undefined when it has too few words.
   *
   * @param marked links and names of organisations, in the order of the text; a list that is given is not changed later
   */
  judge(text: string, marked?: readonly MarkedSpan[]): readonly LabelJudgement[] | undefined;
}
