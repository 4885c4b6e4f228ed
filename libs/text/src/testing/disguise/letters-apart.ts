import { type Dice, type Disguise, type DisguisedName, isLetter, isLikely, pick } from './disguise.ts';

const LEAST_LETTERS = 3;
const MOST_LETTERS = 7;
const SEPARATORS = ['.', '-', '/', '*', ' ', '_', '. ', ' . ', ' - ', '~', '·', '|', '•', '+'] as const;
const ARABIC_SEPARATORS = ['۔', '.', '-', '/', '*', ' ', '۔ ', ' . ', 'ـ', '_', '،'] as const;
const ODD_SEPARATORS = ['.', ' ', '', '-', ' / ', '/', '*', '. ', '’', "'"] as const;
const STRANGE_SIGNS = ['€', '$', '*', '#', '@', '!', '~', '°', '×', '^'] as const;
const SUFFIXES = ["'lı", "'ın", "'nin", "'a", "'dan", "'s", '’lar', "'yi", "'li"] as const;
const ZWNJ = '\u200c';

/** Capitals that are read letter by letter (PKK, LeT, ISIS-K), or letters that already stand apart (ٹ ٹ پ). */
function isAcronym({ text, letters, script }: DisguisedName): boolean {
  const count = letters.filter(isLetter).length;
  if (count < LEAST_LETTERS || count > MOST_LETTERS) return false;
  const words = text.split(/[\s.\-/]+/u).filter(Boolean);
  if (words.length >= LEAST_LETTERS && words.every((word) => [...word].length === 1)) return true;
  if (script !== 'Latin' && script !== 'Cyrillic') return false;
  return words.length <= 2 && (text.match(/\p{Lu}/gu) ?? []).length * 2 > count && !/\p{Ll}{2}/u.test(text);
}

/** The letters alone, in their own, small, large or changing case. */
function lettersOf({ letters }: DisguisedName, dice: Dice): string[] {
  const bare = letters.filter(isLetter);
  const style = dice(4);
  return bare.map((letter) => {
    if (style === 0) return letter;
    if (style === 1) return letter.toLowerCase();
    if (style === 2) return letter.toUpperCase();
    return isLikely(dice, 50) ? letter.toLowerCase() : letter.toUpperCase();
  });
}

function apart(name: DisguisedName, dice: Dice): string {
  const separator = pick(dice, name.script === 'Arabic' ? ARABIC_SEPARATORS : SEPARATORS);
  const end = separator === '.' && isLikely(dice, 30) ? '.' : '';
  return lettersOf(name, dice).join(separator) + end;
}

/** A separator of its own, or none, in each gap; at least one. */
function unevenly(name: DisguisedName, dice: Dice): string {
  const letters = lettersOf(name, dice);
  const sure = dice(letters.length - 1);
  return letters
    .map((letter, at) => {
      if (at === letters.length - 1) return letter;
      const separator = pick(dice, ODD_SEPARATORS);
      return letter + (at === sure && separator === '' ? '.' : separator);
    })
    .join('');
}

const kind = (id: string, write: Disguise['write'], fits: Disguise['fits'] = isAcronym): Disguise => ({
  id,
  class: 'letters apart',
  fits,
  write,
});

export const LETTERS_APART: readonly Disguise[] = [
  kind('letters apart, evenly', apart),
  kind('letters apart, unevenly', unevenly),
  kind('letters apart, a strange sign inside', (name, dice) => {
    const letters = lettersOf(name, dice);
    const at = 1 + dice(letters.length - 1);
    return [...letters.slice(0, at), pick(dice, STRANGE_SIGNS), ...letters.slice(at)].join('');
  }),
  kind(
    'letters apart, zero-width',
    (name, dice) => lettersOf(name, dice).join(ZWNJ),
    (name) => name.script !== 'Arabic' && isAcronym(name),
  ),
  kind(
    'letters apart, a suffix behind',
    (name, dice) => apart(name, dice) + pick(dice, SUFFIXES),
    (name) => name.script === 'Latin' && isAcronym(name),
  ),
];
