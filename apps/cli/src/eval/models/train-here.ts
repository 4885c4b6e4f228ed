import {
  bestThreshold,
  DEFAULT_CLASSES,
  DEFAULT_FEATURES,
  type Example,
  encodeModel,
  evaluateTexts,
  type FeatureSpec,
  type Recipe,
  readTextModel,
  type TextEvaluation,
  type TextModel,
  type TrainedText,
  trainTextModel,
  type WordClasses,
} from '@breakwater/learn';

/** What recipes differ in. */
export type TriedRecipe = Pick<Recipe, 'cost' | 'naiveBayes' | 'ratioValues' | 'ownClasses'>;

/** A model trained for one measurement. */
export interface TrainedHere {
  readonly model: TextModel;
  /** With the best macro-F1 on training texts that were held out. */
  readonly threshold: number;
  /** Which of the recipes was best on them. */
  readonly recipe: TriedRecipe;
  /** Figures on the training texts, each held out with its account and near-duplicates. */
  readonly heldOut: TextEvaluation;
}

/** What a measurement tries; the training texts alone decide between them. */
const TRIED: readonly TriedRecipe[] = [
  { cost: 1, naiveBayes: 1 },
  { cost: 4, naiveBayes: 0.6 },
  { cost: 30, naiveBayes: 2.5 },
  { cost: 10, naiveBayes: 0.2, ratioValues: true },
];
/** Runs of two to six letters read small sets best; with 19 bits no model is too large for a file. */
const FEATURES: FeatureSpec = { ...DEFAULT_FEATURES, bits: 19, letters: [2, 6] };
const LABEL = 'positive';
const SAMPLES = 200;

/** What a training here goes by besides its texts. */
export interface TrainingHere {
  /** Which words of their language mean about the same; none where nobody knows. */
  readonly wordClasses?: WordClasses | undefined;
  readonly onProgress: (done: number, total: number) => void;
}

interface Tried extends Omit<TrainedHere, 'model'> {
  readonly trained: TrainedText;
}

/**
 * Trains by each recipe, by the best of them with classes of words too, and keeps what is best in cross-validation on the
 * training texts, with the threshold that is best there. It is asked as a model file would be, rounded weights and all.
 *
 * @throws LearnError for one class, too few or too many texts
 */
export async function trainHere(
  texts: readonly Pick<Example, 'text' | 'account' | 'source'>[],
  labels: Uint8Array,
  { wordClasses, onProgress }: TrainingHere,
): Promise<TrainedHere> {
  const examples = texts.map((text, row) => ({ ...text, labels: labels[row] === 1 ? [LABEL] : [] }));
  const tries = TRIED.length + (wordClasses ? 1 : 0);
  let at = 0;
  let best: Tried | undefined;
  const attempt = async (recipe: TriedRecipe): Promise<void> => {
    const trained = await trainTextModel(examples, fullRecipe(recipe), {
      onProgress: ({ done, total }) => onProgress(at * total + done, tries * total),
      ...(wordClasses && { wordClasses }),
    });
    at += 1;
    const probabilities = trained.labels[0]?.heldOut ?? new Float64Array(labels.length);
    const threshold = bestThreshold(probabilities, labels);
    const { groups } = trained.folds;
    const heldOut = evaluateTexts(probabilities, labels, { threshold, groups, samples: SAMPLES });
    if (best === undefined || heldOut.macroF1 > best.heldOut.macroF1)
      best = { trained, threshold, recipe, heldOut };
  };
  for (const recipe of TRIED) await attempt(recipe);
  const ofWords = best as Tried | undefined;
  if (ofWords && wordClasses) await attempt({ ...ofWords.recipe, ownClasses: DEFAULT_CLASSES });
  const { trained, ...rest } = best ?? nothingTried();
  return { ...rest, model: readTextModel(encodeModel(trained.model)) };
}

function nothingTried(): never {
  throw new RangeError('There is no recipe to train by.');
}

function fullRecipe(tried: TriedRecipe): Recipe {
  return {
    ...tried,
    id: 'trained-here',
    version: 1,
    languages: [],
    labels: [LABEL],
    features: FEATURES,
    epochs: 30,
    seed: 1,
    leastWords: 1,
    // The model is not kept, so that features of single texts give nobody away.
    leastAccounts: 1,
    falseAlarmBudget: 0.005,
    card: { purpose: 'One measurement; not for use.' },
  };
}
