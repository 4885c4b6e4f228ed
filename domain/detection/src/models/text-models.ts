import type { ModelHeader, TextModel } from '@breakwater/learn';

/** A model that is asked: its word counts when it is live, and is only written down in shadow. */
export interface AskedTextModel {
  readonly id: string;
  readonly version: number;
  readonly mode: 'live' | 'shadow';
  readonly model: TextModel;
}

/** All models as they stood at one moment. Never changes: a new one takes its place. */
export interface TextModelSnapshot {
  /** Version of each model that may be asked, for the verdict. */
  readonly versions: Readonly<Record<string, number>>;
  /** Language of a text, which says nothing of a person and chooses a model only; `unknown` where it cannot be told. */
  identify(text: string): string;
  /** The same list each time, so that what was made of it can be found again. */
  forLanguage(language: string): readonly AskedTextModel[];
  /** What stands at the front of a live model. */
  headerOf(modelId: string): ModelHeader | undefined;
}

/** Port: where the models of this installation come from. */
export interface TextModels {
  current(): TextModelSnapshot;
}

/** There are no models: every signal of them is unknown. */
export const noTextModels: TextModels = {
  current: () => ({
    versions: {},
    identify: () => 'unknown',
    forLanguage: () => [],
    headerOf: () => undefined,
  }),
};
