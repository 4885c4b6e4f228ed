import { type Dice, type Disguise, type DisguisedName, isLikely, nameOf, pick } from './disguise.ts';
import { DRAWN_SIGNS } from './drawn-signs.ts';
import { borrowWord, canBorrow } from './mixed-scripts.ts';
import { STRETCHED_ARABIC } from './stretched-arabic.ts';

/** What one word of a name is written in: other names are for the whole name. */
const FOR_WORDS = [
  ...DRAWN_SIGNS.filter(({ id }) => !['vowels left out', 'superscript', 'small capitals'].includes(id)),
  ...STRETCHED_ARABIC,
];

const isLongEnough = ({ text }: DisguisedName): boolean =>
  text.split(/[\s-]+/u).filter((word) => word.length >= 3).length >= 2;

/** Each word in its own disguise, or left alone; one at least is disguised. */
function eachItsWay(name: DisguisedName, dice: Dice): string {
  const parts = name.text.split(/([\s-]+)/u);
  const words = parts.flatMap((part, at) => (/[\p{L}\p{N}]{3}/u.test(part) ? [at] : []));
  const sure = words[dice(Math.max(1, words.length))];
  return parts
    .map((part, at) => {
      if (!words.includes(at)) return isLikely(dice, 25) && /^[ei]$/i.test(part) ? '3' : part;
      if (at !== sure && isLikely(dice, 50)) return part;
      const word = nameOf(part);
      const able = FOR_WORDS.filter((disguise) => disguise.fits(word));
      return able[dice(Math.max(1, able.length))]?.write(word, dice) ?? part;
    })
    .join('')
    .replace(/ /gu, pick(dice, [' ', ' ', ' ', '-', '_', '.', '  ']));
}

/** `L 4 s h k a r - e - T @ i b a`: signs for letters, then all apart. */
function apartWithSigns(name: DisguisedName, dice: Dice): string {
  const signs = DRAWN_SIGNS.find(({ id }) => id === 'digits and signs for letters');
  const written = signs?.fits(name) ? signs.write(name, dice) : name.text;
  return [...written].filter((letter) => letter !== ' ').join(' ');
}

export const WORD_BY_WORD: readonly Disguise[] = [
  { id: 'each word in its own way', class: 'word by word', fits: isLongEnough, write: eachItsWay },
  {
    id: 'a word disguised, another in another script',
    class: 'word by word',
    fits: canBorrow,
    write: (name, dice) => {
      const borrowed = borrowWord(name, dice);
      return eachItsWay(nameOf(borrowed), dice);
    },
  },
  {
    id: 'all apart, with signs',
    class: 'word by word',
    fits: ({ script, letters }) => (script === 'Latin' || script === 'Cyrillic') && letters.length >= 5,
    write: apartWithSigns,
  },
];
