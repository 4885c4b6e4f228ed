import { seededBits } from '@breakwater/kernel';
import type { Term } from '../index.ts';

const LATIN_SYLLABLES =
  'ba ka ra mu sa hi la ri zo ta fe nu ga do wi pe shi jo ve lu ya ne qu tor mel dan'.split(' ');
const ARABIC_SYLLABLES =
  'با کا را مو سا هی لا ری زو تا فی نو غا دو شا پے جو وا لو یا نے قو طر مل دن ښا ړو'.split(' ');
const FILLER =
  `we went to the market in the morning and the weather was not bad at all so my brother told us a long story about
  his first job in the city where everyone drinks tea after work and nobody talks about politics http://example.org
  today the match ended late GREAT game everyone`.split(/\s+/);
const ARABIC_FILLER =
  'ہم کل صبح بازار گئے اور موسم بہت اچھا تھا پھر بھائی نے ایک لمبی کہانی سنائی وقال الناس إن المدينة جميلة في المساء'.split(
    ' ',
  );

/** Whole numbers below `limit` that are the same for the same seed; an even seed and the next one are the same. */
export function seededNumbers(seed: number): (limit: number) => number {
  const next = seededBits(seed | 1);
  return (limit) => next() % limit;
}

/** A bank of invented names: two words in Latin or Arabic script, and one acronym in twenty. */
export function syntheticBank(size: number, seed = 7): Term[] {
  const next = seededNumbers(seed);
  const word = (syllables: readonly string[]): string =>
    Array.from({ length: 2 + next(3) }, () => syllables[next(syllables.length)] ?? '').join('');
  return Array.from({ length: size }, (_, index) => {
    const syllables = index % 2 === 0 ? LATIN_SYLLABLES : ARABIC_SYLLABLES;
    if (index % 20 === 0) {
      const letters = Array.from({ length: 4 + next(2) }, () => String.fromCharCode(65 + next(26)));
      return { id: `t${index}`, text: letters.join('') };
    }
    return { id: `t${index}`, text: `${word(syllables)} ${word(syllables)}` };
  });
}

/** Texts of about `length` UTF-16 units in mixed scripts; one in five holds a term of the bank. */
export function syntheticTexts(count: number, bank: readonly Term[], length = 300, seed = 11): string[] {
  const next = seededNumbers(seed);
  return Array.from({ length: count }, (_, index) => {
    const filler = index % 3 === 2 ? ARABIC_FILLER : FILLER;
    const words: string[] = index % 5 === 0 ? [bank[next(bank.length)]?.text ?? ''] : [];
    for (let size = 0; size <= length; size += (words.at(-1)?.length ?? 0) + 1) {
      const source = next(12) === 0 ? ARABIC_FILLER : filler;
      words.push(source[next(source.length)] ?? '');
    }
    return words.join(' ').slice(0, length);
  });
}
