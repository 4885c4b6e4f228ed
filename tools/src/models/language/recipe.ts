import { type LanguageDataSet, type LanguageModel, trainLanguageModel } from '@breakwater/learn';
import type { LanguageSet } from './data-sets.ts';
import { type Places, readSet, type SetText, sourceOf } from './read-set.ts';
import { trainingPosts } from './training-posts.ts';

/**
 * How the model that ships is made. Chosen on the folds of the training sets: text in two languages is to be Roman Urdu
 * rather than English, since the models for it know English words too and those for English know no Urdu.
 */
export const RECIPE = {
  seed: 20_261_128,
  cost: 12,
  epochs: 6,
  doubt: -3,
  worth: { other: 0.5, 'ur-Latn': 2, pnb: 2 },
  lean: { 'ur-Latn': 0.3 },
} as const;

/** A model of texts, by the recipe. */
export function modelOf(texts: readonly SetText[], dataSets: readonly LanguageDataSet[] = []): LanguageModel {
  return trainLanguageModel(trainingPosts(texts, RECIPE.seed), { ...RECIPE, dataSets });
}

/** The texts of the sets that may be trained on, and what the model's card says of them. */
export function trainingTexts(sets: readonly LanguageSet[], places: Places) {
  const texts: SetText[] = [];
  const dataSets: LanguageDataSet[] = [];
  for (const set of sets.filter(({ use }) => use === 'training')) {
    const read = readSet(set, places);
    for (const text of read) texts.push(text);
    dataSets.push({ name: sourceOf(set), licence: set.licence, texts: read.length });
  }
  return { texts, dataSets };
}
