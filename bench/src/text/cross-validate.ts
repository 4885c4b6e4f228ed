import {
  type Example,
  encodeModel,
  nearTwinGroups,
  type Recipe,
  readTextModel,
  type TextModel,
  type TrainingControl,
  trainTextModel,
  type WordClasses,
} from '@breakwater/learn';
import { dealFolds } from './deal-folds.ts';

const FOLDS = 5;

/** What models said of texts that they had not seen. */
export interface HeldOutAnswers {
  readonly probabilities: Float64Array;
  /** 1 where the probability is at least the model's threshold `even`, which rests on its training texts alone. */
  readonly decisions: Uint8Array;
}

/** The fold of each text: near-duplicates stay together. */
export interface TextFolds {
  readonly twins: Int32Array;
  readonly foldOf: Int32Array;
}

/** Deals texts out to five folds. */
export function foldTexts(texts: readonly string[], labels: Uint8Array, seed: number): TextFolds {
  const twins = nearTwinGroups(texts);
  return { twins, foldOf: dealFolds(twins, { folds: FOLDS, seed, labels }) };
}

/**
 * Trains a model for each fold from the others, with calibration and threshold from inner folds of these, writes it as a
 * file, reads it and asks it: all as it would be used.
 *
 * @param extra examples that every model learns from, and `background` texts that it does not
 */
export async function crossValidate(
  examples: readonly Example[],
  { foldOf }: TextFolds,
  {
    recipe,
    extra = [],
    background = [],
    wordClasses,
  }: {
    readonly recipe: Recipe;
    readonly extra?: readonly Example[];
    readonly background?: readonly string[];
    readonly wordClasses?: WordClasses | undefined;
  },
): Promise<HeldOutAnswers> {
  const probabilities = new Float64Array(examples.length);
  const decisions = new Uint8Array(examples.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = examples.filter((_, row) => foldOf[row] !== fold);
    const given = { background, ...(wordClasses && { wordClasses }) };
    const model = await trainAsFile([...rest, ...extra], recipe, given);
    examples.forEach((example, row) => {
      if (foldOf[row] === fold) askInto(model, example, { row, probabilities, decisions });
    });
  }
  return { probabilities, decisions };
}

/** Trains on one side of a given split and asks on the other. */
export async function trainAndTest(
  training: readonly Example[],
  test: readonly Example[],
  recipe: Recipe,
): Promise<HeldOutAnswers> {
  const model = await trainAsFile(training, recipe);
  const probabilities = new Float64Array(test.length);
  const decisions = new Uint8Array(test.length);
  test.forEach((example, row) => {
    askInto(model, example, { row, probabilities, decisions });
  });
  return { probabilities, decisions };
}

async function trainAsFile(
  examples: readonly Example[],
  recipe: Recipe,
  given: Pick<TrainingControl, 'background' | 'wordClasses'> = {},
): Promise<TextModel> {
  return readTextModel(encodeModel((await trainTextModel(examples, recipe, given)).model));
}

/** A text with too few words is of class 0. */
function askInto(
  model: TextModel,
  { text, marked }: Example,
  { row, probabilities, decisions }: HeldOutAnswers & { readonly row: number },
): void {
  const probability = model.judge(text, marked)?.[0]?.probability ?? 0;
  probabilities[row] = probability;
  decisions[row] = probability >= (model.header.labels[0]?.thresholds.even ?? 0.5) ? 1 : 0;
}
