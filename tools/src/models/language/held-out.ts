import {
  createLanguageIdentifier,
  type FoundLanguage,
  groupedFolds,
  type Language,
  type LanguageModel,
  nearTwinGroups,
} from '@breakwater/learn';
import { cleanText, cutPosts } from './cut-posts.ts';
import type { SetText } from './read-set.ts';
import { modelOf, RECIPE } from './recipe.ts';

/** The posts that the bars speak of. */
const LENGTH = { least: 20, most: 80 } as const;
const FOLDS = 5;
/** Posts measured at most of one set and language. */
const MOST_MEASURED = 2000;

/** A post with its language and what a model that had not seen it says. */
export interface Answer extends SetText {
  readonly found: FoundLanguage;
}

/** What a model says of texts, a post of each. */
export function answersOf(model: LanguageModel, texts: readonly SetText[]): readonly Answer[] {
  const identifier = createLanguageIdentifier(model);
  const counts = new Map<string, number>();
  return texts.flatMap(({ text, language, source }) => {
    const key = `${source} ${language}`;
    const count = counts.get(key) ?? 0;
    const [post] = count < MOST_MEASURED ? cutPosts(cleanText(text), LENGTH, 1) : [];
    if (post === undefined) return [];
    counts.set(key, count + 1);
    return [{ text: post, language, source, found: identifier.languageOf(post) }];
  });
}

/** Each text by a model of the other folds; near-twins are never on both sides. */
export function answersByFolds(texts: readonly SetText[]): readonly Answer[] {
  const groups = nearTwinGroups(texts.map(({ text }) => text));
  const folds = groupedFolds(groups, { folds: FOLDS, seed: RECIPE.seed });
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = modelOf(texts.filter((_, at) => folds[at] !== fold));
    return answersOf(
      model,
      texts.filter((_, at) => folds[at] === fold),
    );
  }).flat();
}

/**
 * Each text by a model that knows nothing of its set, where its language has another set. English, which has most sets,
 * is left to the sets that are never trained on.
 */
export function answersByOtherSets(texts: readonly SetText[]): readonly Answer[] {
  const sources = new Map<string, Set<Language>>();
  for (const { source, language } of texts)
    sources.set(source, (sources.get(source) ?? new Set()).add(language));
  return roundsOf(sources).flatMap((round) => {
    const model = modelOf(texts.filter(({ source }) => !round.includes(source)));
    const known = new Set(
      texts.filter(({ source }) => !round.includes(source)).map(({ language }) => language),
    );
    return answersOf(
      model,
      texts.filter(({ source, language }) => round.includes(source) && known.has(language)),
    );
  });
}

/** Sets that are left out together: no two of one language, so that each is missed alone. */
function roundsOf(sources: ReadonlyMap<string, ReadonlySet<Language>>): readonly (readonly string[])[] {
  const rounds: { sets: string[]; languages: Set<Language> }[] = [];
  for (const [source, languages] of sources) {
    let round = rounds.find((one) => [...languages].every((language) => !one.languages.has(language)));
    if (!round) {
      round = { sets: [], languages: new Set() };
      rounds.push(round);
    }
    round.sets.push(source);
    for (const language of languages) round.languages.add(language);
  }
  return rounds.map(({ sets }) => sets);
}
