import { type Concept, OF_RULES } from './concepts.ts';
import type { MarkedSentence, ReadMark } from './mark-sentence.ts';
import { subjectsOf } from './subjects.ts';

/** Words of two concepts are a pair when they stand at most so far apart. */
const PAIR = 7;
/** That a sentence has none of these says something as well. */
const TELLING: readonly Concept[] = [
  'ask',
  'urge',
  'not',
  'violence',
  'terror',
  'data',
  'all',
  'named',
  'people',
  'anyone',
  'around',
  'give',
];

/**
 * What a sentence is made of, for a linear model: its concepts, pairs of them in their order, what it lacks, what the rules
 * find, what its words mean (`=follow`; denied, `!=follow`), and how much of it is unknown. No word of a language is among
 * them, so that what is learnt of one language holds for all.
 *
 * @example
 * ```ts
 * const sentence = { text: 'All followers.', words: ['all', 'followers'], known: 1, marks: [
 *   { concept: 'all', at: 0, length: 1, denied: false }, { concept: 'around', at: 1, length: 1, denied: false },
 * ], meanings: [['all'], ['follow']], denied: new Uint8Array(2) } as const
 * featuresOf(sentence).has('all>around') // => true
 * ```
 */
export function featuresOf(
  sentence: Pick<MarkedSentence, 'text' | 'words' | 'known' | 'marks' | 'meanings' | 'denied'>,
): Set<string> {
  const features = new Set<string>();
  const marks = sentence.marks.filter(({ concept }) => !OF_RULES.has(concept));
  marks.forEach((mark, index) => {
    features.add(nameOf(mark));
    for (let next = index + 1; next < marks.length; next++) {
      const other = marks[next];
      if (!other || other.at - mark.at > PAIR) break;
      if (other.at !== mark.at || other.concept !== mark.concept)
        features.add(`${nameOf(mark)}>${nameOf(other)}`);
    }
  });
  for (const concept of TELLING)
    if (!marks.some((mark) => mark.concept === concept)) features.add(`no:${concept}`);
  // What is told begins with somebody or something, what is asked with the demand or with its object.
  const [first] = marks;
  if (first) features.add(`first:${nameOf(first)}`);
  const subjects = subjectsOf(sentence);
  for (const subject of subjects) features.add(`rule:${subject}`);
  features.add(subjects.length > 0 ? 'rule:some' : 'rule:none');
  // A demand is seldom a question; one that asks for people often is.
  if (/[?؟]/u.test(sentence.text)) features.add('question');
  features.add(`long:${Math.min(4, sentence.words.length >> 2)}`);
  features.add(`unknown:${Math.round((1 - sentence.known) * 5)}`);
  // Pairs of meanings were tried: of writers that the weights have not seen they say no more.
  sentence.meanings.forEach((own, at) => {
    for (const one of own) features.add(sentence.denied[at] === 1 ? `!=${one}` : `=${one}`);
  });
  return features;
}

const nameOf = ({ concept, denied }: ReadMark): string => (denied ? `!${concept}` : concept);
