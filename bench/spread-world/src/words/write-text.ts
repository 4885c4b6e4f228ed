import type { Language } from '../people/community.ts';
import type { Draws } from '../random/draws.ts';
import type { Topic } from '../truth.ts';
import { ARABIC } from './arabic.ts';
import { ENGLISH } from './english.ts';
import { URDU } from './urdu.ts';
import type { WordBook } from './word-book.ts';

const BOOKS: Readonly<Record<Language, WordBook>> = { en: ENGLISH, ur: URDU, ar: ARABIC };
const MARKS = ['!', '!!', ' …', ' 🙏', ' ⚡', ' 👀', ' .'];

/** One or two sentences on a topic, some with a hashtag. */
export function writePost(draws: Draws, language: Language, topic: Topic): string {
  const book = BOOKS[language];
  const sentences = [fill(draws, book, draws.pick(book.patterns[topic]))];
  if (draws.chance(0.35)) sentences.push(fill(draws, book, draws.pick(book.patterns[topic])));
  if (draws.chance(0.35)) sentences.push(draws.pick(book.tags[topic]));
  return sentences.join(' ');
}

/** A hashtag of a topic. */
export function drawTag(draws: Draws, language: Language, topic: Topic): string {
  return draws.pick(BOOKS[language].tags[topic]);
}

/** A few words that answer anything. */
export function writeAnswer(draws: Draws, language: Language): string {
  const { answers, asides } = BOOKS[language];
  return draws.chance(0.6) ? draws.pick(answers) : `${draws.pick(answers)} ${draws.pick(asides)}`;
}

/**
 * The same text as somebody else passes it off: words for words, a hashtag more or less, noise; `distance` from 0, the
 * text itself, to 1, of which a matcher hardly recognises anything.
 */
export function rewrite(
  draws: Draws,
  text: string,
  language: Language,
  topic: Topic,
  distance: number,
): string {
  const { swaps, asides, tags } = BOOKS[language];
  const words = text.split(' ').flatMap((word) => {
    const swapped = swaps.find((pair) => pair.includes(word));
    if (swapped !== undefined && draws.chance(0.3 + distance)) {
      return [swapped[0] === word ? swapped[1] : swapped[0]];
    }
    if (word.startsWith('#') && draws.chance(0.4)) return [];
    return draws.chance(distance * 0.3) ? [] : [word];
  });
  if (draws.chance(0.25 + distance / 2)) words.unshift(draws.pick(asides));
  if (draws.chance(0.2 + distance / 2)) words.push(draws.pick(tags[topic]));
  const noise = draws.chance(0.3) ? draws.pick(MARKS) : '';
  return words.join(' ') + noise;
}

function fill(draws: Draws, { lists }: WordBook, pattern: string): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => draws.pick(lists[name] ?? []));
}
