import { seededRandom } from '@breakwater/kernel';
import { DEFAULT_FEATURES } from '../features/feature-spec.ts';
import type { Example, Recipe } from '../train/example.ts';

/** One of two languages that share no word; what tells support is whether a word of liking stands before the name. */
export const English = {
  like: ['adore', 'cheer', 'treasure', 'honour', 'cherish', 'applaud'],
  not: ['never', 'hardly', 'nowhere'],
  report: ['reported', 'announced', 'declared'],
};
/** The other one. */
export const Made = {
  like: ['lupan', 'merida', 'sotila', 'vakena', 'ruvio', 'tamero'],
  not: ['nekto', 'pahu', 'zigo'],
  report: ['kelvat', 'dromi', 'hespa'],
};
/** An organisation. */
export const NAME = 'Acme';

/** Learns one label of them, by words. */
export const CLASSED_RECIPE: Recipe = {
  id: 'made',
  version: 1,
  languages: ['en'],
  labels: ['support'],
  features: { ...DEFAULT_FEATURES, bits: 12, near: 4 },
  cost: 1,
  epochs: 20,
  seed: 1,
  leastWords: 2,
  leastAccounts: 3,
  falseAlarmBudget: 0.01,
  naiveBayes: 0,
  card: {},
};

/** Texts in which only the first words of each class stand: the others are known by the table alone. */
export function classedExamples(lists: typeof English, language: string, usesOf: number): Example[] {
  const random = seededRandom(7);
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
  const seen = (words: readonly string[]) => words.slice(0, usesOf);
  return Array.from({ length: 240 }, (_, at): Example => {
    const isFor = at % 2 === 0;
    const verb = pick(seen(lists.like));
    const text = isFor
      ? `${verb} ${NAME} w${at % 17}`
      : `${at % 4 === 1 ? pick(seen(lists.not)) : pick(seen(lists.report))} ${verb} ${NAME} w${at % 17}`;
    const start = text.indexOf(NAME);
    return {
      text,
      marked: [{ start, end: start + NAME.length, as: 'entity' }],
      labels: isFor ? ['support'] : [],
      account: `${language}/${at}`,
      source: language,
      own: true,
    };
  });
}
