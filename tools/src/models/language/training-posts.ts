import { seededRandom } from '@breakwater/kernel';
import { type LanguageSample, shuffle } from '@breakwater/learn';
import { cleanText, cutPosts } from './cut-posts.ts';
import { MOST_POSTS } from './data-sets.ts';
import type { SetText } from './read-set.ts';
import { romanFromUrdu } from './roman-from-urdu.ts';
import { shahmukhiFromUrdu } from './shahmukhi-from-urdu.ts';
import { otherSpelling } from './vary-spelling.ts';

const LENGTH = { least: 8, most: 90 } as const;
const MOST_PIECES = 3;
/** Every fourth post is learnt in its other spelling too. */
const SPELT_OTHERWISE = 4;
/** Urdu sentences that are changed into the like of other languages: of sets whose licence allows it. */
const CHANGED = new Set(['lid-common-voice', 'lid-perso-arabic']);
const MOST_CHANGED = 5000;

/**
 * Posts to learn from: pieces of the texts, at most so many a set and language, in an order of the seed, with other
 * spellings of some, and with changed Urdu for Western Punjabi.
 */
export function trainingPosts(texts: readonly SetText[], seed: number): readonly LanguageSample[] {
  const order = Int32Array.from(texts, (_, at) => at);
  const random = seededRandom(seed);
  shuffle(order, random);
  const taken = new Map<string, number>();
  const posts: LanguageSample[] = [];
  let changed = 0;
  for (const at of order) {
    const set = texts[at];
    if (!set) continue;
    const key = `${set.source} ${set.language}`;
    const before = taken.get(key) ?? 0;
    if (before >= MOST_POSTS) continue;
    const pieces = cutPosts(cleanText(set.text), LENGTH, MOST_PIECES);
    taken.set(key, before + pieces.length);
    for (const text of pieces) {
      posts.push({ text, language: set.language });
      const other = posts.length % SPELT_OTHERWISE === 0 ? otherSpelling(text, set.language) : undefined;
      if (other !== undefined) posts.push({ text: other, language: set.language });
      if (set.language === 'ur' && CHANGED.has(set.source) && changed < MOST_CHANGED) {
        changed++;
        posts.push({ text: shahmukhiFromUrdu(text, random), language: 'pnb' });
        posts.push({ text: romanFromUrdu(text, random), language: 'ur-Latn' });
      }
    }
  }
  return posts;
}
