import {
  type Example,
  encodeModel,
  type FeatureSpec,
  type LabelFigures,
  type Recipe,
  type TrainingControl,
  trainTextModel,
} from '@breakwater/learn';
import { DATA_SETS } from './data-sets.ts';
import type { RecipeFeatures, RecipeFile } from './recipe-file.ts';

/** A model file, and figures for people. */
export interface MadeModel {
  readonly bytes: Uint8Array;
  readonly figures: readonly ShippedFigures[];
  readonly examples: number;
  /** By label: what each example got while its fold was held out. */
  readonly heldOut: readonly Float64Array[];
}

type ShippedFigures = Omit<LabelFigures, 'heldOut' | 'heldOutScores'>;

/** Passes over the examples. */
export const EPOCHS = 20;
export const LEAST_ACCOUNTS = 3;
/** Of all that ships: another seed is another model. */
export const SEED = 20_261_128;

/** Trains the model of a recipe: the same examples and recipe give the same bytes. */
export async function makeModel(
  file: RecipeFile,
  examples: readonly Example[],
  seed: number,
  { background = [], classes }: Pick<TrainingControl, 'background' | 'classes'> = {},
): Promise<MadeModel> {
  const recipe = toRecipe(file, seed);
  const first = await trainTextModel(examples, recipe, { background, ...(classes && { classes }) });
  const figures = first.labels.map(withoutRows);
  const card = { ...recipe.card, examples: examples.length, figures };
  const model = { ...first.model, header: { ...first.model.header, card } };
  const heldOut = first.labels.map((label) => label.heldOut);
  return { bytes: encodeModel(model), figures, examples: examples.length, heldOut };
}

/** All of a recipe, as training takes it. */
export function toRecipe(file: RecipeFile, seed: number): Recipe {
  const {
    id,
    version,
    labels,
    languages,
    features,
    cost,
    naiveBayes,
    leastWords,
    falseAlarmBudget,
    accounts,
    also,
    unnamed,
    background,
    ratioValues = false,
  } = file;
  return {
    id,
    version,
    labels,
    languages,
    cost,
    naiveBayes,
    leastWords,
    falseAlarmBudget,
    seed,
    ratioValues,
    ...(accounts && { accounts }),
    ...(file.sliceBudgets && { sliceBudgets: file.sliceBudgets }),
    features: featuresOf(features),
    ...(also && { also: also.map((one) => ({ ...one, features: featuresOf(one.features) })) }),
    ...(unnamed !== undefined && { unnamed }),
    epochs: EPOCHS,
    leastAccounts: LEAST_ACCOUNTS,
    card: {
      title: file.title,
      purpose: file.purpose,
      limits: file.limits,
      seed,
      data: (file.data ?? []).map(({ set, as }) => ({
        set,
        title: DATA_SETS[set]?.title,
        licence: DATA_SETS[set]?.licence,
        use: as ?? 'harmless',
      })),
      ...(background && { background: background.map(({ set }) => DATA_SETS[set]?.title) }),
      own: {
        phrases: file.phrases ?? [],
        harmless: file.harmless ?? [],
        hashed: file.hashed ?? [],
        ...(file.classes && { classes: file.languages }),
      },
    },
  };
}

/** Names of organisations are always one and the same word. */
function featuresOf(features: RecipeFeatures): FeatureSpec {
  return { words: true, pairs: true, maskEntities: true, ...features };
}

function withoutRows({ heldOut: _, heldOutScores: __, ...figures }: LabelFigures): ShippedFigures {
  return figures;
}
