import { countLetters, type Disguise, type DisguisedName, innerPlaces } from './disguise.ts';

const LEAST_LETTERS = 6;
const LEAST_OF_ONE_WORD = 8;

/** Six letters in several words, or a word long enough to be known by most of its letters. */
function isLong({ text, letters }: DisguisedName): boolean {
  const isWord = !/[\s-]/u.test(text);
  return countLetters(text) >= (isWord ? LEAST_OF_ONE_WORD : LEAST_LETTERS) && placesOf(letters).length > 0;
}

/** Places of a letter behind the first of a word that differs from the next one, in words of four and more. */
function placesOf(letters: readonly string[]): number[] {
  const inner = new Set(innerPlaces(letters));
  return [...inner].filter(
    (at) => inner.has(at - 1) && (inner.has(at + 1) || inner.has(at - 2)) && letters[at] !== letters[at + 1],
  );
}

export const MISSPELT: readonly Disguise[] = [
  {
    id: 'two letters swapped',
    class: 'misspelt',
    fits: isLong,
    write({ letters }, dice) {
      const places = placesOf(letters);
      const at = places[dice(places.length)] ?? 0;
      return [...letters.slice(0, at), letters[at + 1], letters[at], ...letters.slice(at + 2)].join('');
    },
  },
  {
    id: 'a letter lost',
    class: 'misspelt',
    fits: isLong,
    write({ letters }, dice) {
      const places = placesOf(letters);
      const at = places[dice(places.length)] ?? 0;
      return [...letters.slice(0, at), ...letters.slice(at + 1)].join('');
    },
  },
];
