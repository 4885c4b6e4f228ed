import type { ModelTraining } from '@breakwater/contracts/models';
import { DEFAULT_CLASSES, DEFAULT_FEATURES, type Recipe } from '@breakwater/learn';
import { ANY_LANGUAGE } from '../in-languages.ts';

/** Small enough for a file of 1 MB with several labels, large enough for the words of some hundred thousand texts. */
const BITS_OF_ONE_LABEL = 18;
const BITS_OF_MANY = 17;
const MANY = 4;

/** What a training asks for, with what it leaves open filled in. */
export function recipeOf(
  { model, title, languages = [ANY_LANGUAGE], seed = 1, withHarmless = true }: ModelTraining,
  {
    version,
    labels,
    falseAlarmBudget,
    made,
  }: {
    readonly version: number;
    readonly labels: readonly string[];
    readonly falseAlarmBudget: number;
    /** What the card says of where the model comes from. */
    readonly made: Readonly<Record<string, unknown>>;
  },
): Recipe {
  return {
    id: model,
    version,
    labels,
    languages,
    seed,
    falseAlarmBudget,
    features: { ...DEFAULT_FEATURES, bits: labels.length >= MANY ? BITS_OF_MANY : BITS_OF_ONE_LABEL },
    cost: 4,
    epochs: 15,
    leastWords: 3,
    leastAccounts: 3,
    naiveBayes: 0,
    ownClasses: DEFAULT_CLASSES,
    card: { title: title ?? model, withHarmless, falseAlarmBudget, ...made },
  };
}
