import type { LetterName } from './bank.ts';
import { LETTER_NAMES, PARTICLE_NAMES } from './letter-names.ts';

/** All names of letters as words of a bank, which `addWord` numbers. */
export function letterNamesOf(addWord: (name: string) => number | undefined): Map<number, LetterName> {
  const made = new Map<number, LetterName>();
  const particles = new Set(PARTICLE_NAMES.map(addWord));
  for (const names of LETTER_NAMES) {
    for (const [letter, words] of names) {
      for (const name of words) {
        const word = addWord(name);
        if (word === undefined) continue;
        const letters = made.get(word)?.letters ?? '';
        if (letters.includes(letter)) continue;
        made.set(word, { letters: letters + letter, isParticle: particles.has(word) });
      }
    }
  }
  return made;
}
