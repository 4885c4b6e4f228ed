import { ROMAN_WORDS } from './roman-words.ts';

/** What a letter is written as, a vowel sign and its consonants apart. */
const CONSONANTS: Readonly<Record<string, string>> = {
  ب: 'b',
  پ: 'p',
  ت: 't',
  ٹ: 't',
  ث: 's',
  ج: 'j',
  چ: 'ch',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ڈ: 'd',
  ذ: 'z',
  ر: 'r',
  ڑ: 'r',
  ز: 'z',
  ژ: 'zh',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'z',
  ط: 't',
  ظ: 'z',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ک: 'k',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ہ: 'h',
};
const VOWELS: Readonly<Record<string, string>> = {
  ا: 'a a aa',
  آ: 'aa a',
  و: 'o u oo',
  ی: 'i ee e',
  ے: 'e ay ey',
  ں: 'n',
  ع: 'a',
  ء: '',
  ئ: 'i',
  ؤ: 'o',
};
const SHORT = 'a a i u';
const ASPIRATE = 'ھ';
const WORD = /^(\p{L}+)(\P{L}*)$/u;

/**
 * An Urdu sentence in Latin letters, as people without a rule for it write it: frequent words in one of their usual
 * spellings, others letter by letter with a short vowel between consonants, which Urdu does not write and nobody can
 * know. Words are often wrong, their groups of letters seldom.
 *
 * @param choose numbers from 0 up to 1, which choose between spellings
 */
export function romanFromUrdu(text: string, choose: () => number): string {
  const pick: Pick = (spellings) => {
    const all = spellings.split(' ');
    return all[Math.floor(choose() * all.length)] ?? '';
  };
  return text
    .replaceAll('۔', '.')
    .replaceAll('؟', '?')
    .replaceAll('،', ',')
    .split(' ')
    .map((word) => {
      const [, bare = word, sign = ''] = WORD.exec(word) ?? [];
      const known = Object.hasOwn(ROMAN_WORDS, bare) ? ROMAN_WORDS[bare] : undefined;
      return (known === undefined ? spell(bare, pick) : pick(known)) + sign;
    })
    .join(' ');
}

type Pick = (spellings: string) => string;

function spell(word: string, pick: Pick): string {
  const letters = [...word];
  let written = '';
  let afterConsonant = false;
  letters.forEach((letter, at) => {
    const isLast = at === letters.length - 1;
    const consonant = consonantOf(letters, at, afterConsonant);
    if (letter === ASPIRATE) written += 'h';
    else if (consonant === undefined) written += vowelOf(letter, pick);
    else if (isLast && afterConsonant && letter === 'ہ') written += 'a';
    else written += (afterConsonant ? between(isLast && at > 2, pick) : '') + consonant;
    afterConsonant = letter === ASPIRATE ? afterConsonant : consonant !== undefined;
  });
  return written;
}

/** Waw and yeh are consonants at the beginning and between vowels. */
function consonantOf(letters: readonly string[], at: number, afterConsonant: boolean): string | undefined {
  const letter = letters[at] ?? '';
  const isGlide = (at === 0 || !afterConsonant) && VOWELS[letters[at + 1] ?? ''] !== undefined;
  if (isGlide && letter === 'و') return 'w';
  if (isGlide && letter === 'ی') return 'y';
  return CONSONANTS[letter];
}

const vowelOf = (letter: string, pick: Pick): string => {
  const spellings = VOWELS[letter];
  return spellings === undefined ? letter : pick(spellings);
};

/** The short vowel between two consonants; many words end in two without one. */
const between = (mayLack: boolean, pick: Pick): string => (mayLack && pick('0 1') === '0' ? '' : pick(SHORT));
