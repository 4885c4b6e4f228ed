import { wilsonInterval } from '@breakwater/kernel';
import type { Answer } from './held-out.ts';
import { isEnglishPost } from './mislabelled.ts';

/** How often a language was found, of the posts that are in it. */
export interface Recall {
  readonly posts: number;
  readonly recall: number;
  readonly interval: readonly [number, number];
  /** What was said instead, with how often. */
  readonly instead: Readonly<Record<string, number>>;
}

/** Recall of a language with how often it was right where it was said. */
export interface LanguageQuality extends Recall {
  readonly precision: number;
}

/** Without the posts that a set calls Roman Urdu and that have English words and no Urdu ones. */
export function withoutMislabelled(answers: readonly Answer[]): readonly Answer[] {
  return answers.filter(({ language, text }) => language !== 'ur-Latn' || !isEnglishPost(text));
}

/** Quality by language. */
export function qualityByLanguage(answers: readonly Answer[]): Readonly<Record<string, LanguageQuality>> {
  const said = new Map<string, { right: number; all: number }>();
  for (const { language, found } of answers) {
    const count = said.get(found) ?? { right: 0, all: 0 };
    said.set(found, { right: count.right + (found === language ? 1 : 0), all: count.all + 1 });
  }
  return mapGroups(
    answers,
    ({ language }) => language,
    (group, language) => {
      const { right = 0, all = 0 } = said.get(language) ?? {};
      return { ...recallOf(group), precision: round(all === 0 ? 0 : right / all) };
    },
  );
}

/** Recall by set and language. */
export function recallBySet(answers: readonly Answer[]): Readonly<Record<string, Recall>> {
  return mapGroups(answers, ({ source, language }) => `${language} ${source}`, recallOf);
}

function recallOf(group: readonly Answer[]): Recall {
  const wrong = group.filter(({ language, found }) => language !== found);
  const right = group.length - wrong.length;
  const [low, high] = wilsonInterval(right, group.length);
  return {
    posts: group.length,
    recall: round(right / group.length),
    interval: [round(low), round(high)],
    instead: mapGroups(
      wrong,
      ({ found }) => found,
      ({ length }) => length,
    ),
  };
}

function mapGroups<Value>(
  answers: readonly Answer[],
  keyOf: (answer: Answer) => string,
  summarise: (group: readonly Answer[], key: string) => Value,
): Readonly<Record<string, Value>> {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    const key = keyOf(answer);
    const group = groups.get(key);
    if (group) group.push(answer);
    else groups.set(key, [answer]);
  }
  return Object.fromEntries([...groups].sort().map(([key, group]) => [key, summarise(group, key)]));
}

const round = (share: number): number => Math.round(share * 1e4) / 1e4;
