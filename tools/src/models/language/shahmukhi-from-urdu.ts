import { SHAHMUKHI_WORDS } from './shahmukhi-words.ts';

/** Urdu participles end in -ta, Punjabi ones in -da; after a vowel an n is heard. */
const AFTER_VOWEL = /^(\p{L}*[اوی])ت([اےی])$/u;
const PARTICIPLE = /^(\p{L}{2,})ت([اےی])$/u;
/** Urdu plurals in -on and -en are -an in Punjabi. */
const PLURAL = /^(\p{L}{3,})(?:وں|یں)$/u;
const WORD = /^(\p{L}+)(\P{L}*)$/u;

/**
 * A sentence in Urdu with the function words and endings of Western Punjabi. Little free text in Shahmukhi is to be
 * had; a sentence changed so is no good Punjabi, but its letters are near to it.
 *
 * @param choose numbers from 0 up to 1, which choose between words of one meaning
 */
export function shahmukhiFromUrdu(text: string, choose: () => number): string {
  return text
    .split(' ')
    .map((word) => {
      const [, bare = word, sign = ''] = WORD.exec(word) ?? [];
      return changed(bare, choose) + sign;
    })
    .join(' ');
}

function changed(word: string, choose: () => number): string {
  const known = Object.hasOwn(SHAHMUKHI_WORDS, word) ? SHAHMUKHI_WORDS[word] : undefined;
  if (known !== undefined) return known[Math.floor(choose() * known.length)] ?? word;
  if (AFTER_VOWEL.test(word)) return word.replace(AFTER_VOWEL, '$1ند$2');
  if (PARTICIPLE.test(word)) return word.replace(PARTICIPLE, '$1د$2');
  return word.replace(PLURAL, '$1اں');
}
