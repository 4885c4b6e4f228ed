import {
  countLetters,
  type Dice,
  type Disguise,
  type DisguisedName,
  insertBetween,
  isLetter,
  isLikely,
  pick,
} from './disguise.ts';

const TATWEEL = 'ـ';
const VOWELS = ['\u064b', '\u064e', '\u064f', '\u0650', '\u0651', '\u0652'] as const;
const SIGNS = ['.', '*', '-', '_', '/', '۔', '،', '~', '|', '+', '..'] as const;
const MOST_TATWEEL = 5;
/** Letters that end a stroke: nothing can be stretched behind them. */
const ENDS = /[اأإآٱدذرزوؤةءڈڑژےۆەى]$/u;

/** Letters written without their dots, as they are before a reader adds them. */
const DOTLESS: ReadonlyMap<string, string> = new Map(
  'بٮ تٮ ثٮ پٮ نں فڡ قٯ جح خح چح شس ضص ظط غع زر ذد ةه يى یى'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
const INNER_NOON = 'ٮ';

const isArabic = ({ script, text }: DisguisedName): boolean => script === 'Arabic' && countLetters(text) >= 4;

function stretch({ letters }: DisguisedName, dice: Dice): string {
  const able = letters.map((letter) => (ENDS.test(letter) ? `${letter}|` : letter));
  return insertBetween(able, dice, 3, () => TATWEEL.repeat(1 + dice(MOST_TATWEEL))).replace(/\|ـ*/gu, '');
}

/** Tatweel where a stroke goes on, then a space or sign, as in `القـ ـاعدة`. */
function tearStretched({ letters }: DisguisedName, dice: Dice): string {
  return insertBetween(letters, dice, 2, () => {
    const sign = pick(dice, [' ', '.', '*', ' ']);
    const shape = dice(3);
    if (shape === 0) return TATWEEL + sign;
    return shape === 1 ? `${TATWEEL}${sign}${TATWEEL}` : `${sign}${TATWEEL}`;
  });
}

/** Final noon has a shape of its own without its dot. */
function withoutDots({ letters }: DisguisedName): string {
  return letters
    .map((letter, at) => {
      const bare = DOTLESS.get(letter.slice(0, 1));
      const goesOn = isLetter(letters[at + 1] ?? '');
      return letter.startsWith('ن') && goesOn ? INNER_NOON : (bare ?? letter);
    })
    .join('');
}

const kind = (id: string, write: Disguise['write']): Disguise => ({
  id,
  class: 'stretched and torn',
  fits: isArabic,
  write,
});

export const STRETCHED_ARABIC: readonly Disguise[] = [
  kind('stretched', stretch),
  kind('torn by a space', ({ letters }, dice) => insertBetween(letters, dice, 2, () => ' ')),
  kind('torn by signs', ({ letters }, dice) => {
    const sign = pick(dice, SIGNS);
    return insertBetween(letters, dice, 3, () => (isLikely(dice, 80) ? sign : pick(dice, SIGNS)));
  }),
  kind('stretched and torn', tearStretched),
  kind('all letters apart', ({ letters }, dice) =>
    letters.filter(isLetter).join(pick(dice, [' ', '.', '-', '_', ' . '])),
  ),
  kind('marks on letters', ({ letters }, dice) =>
    letters
      .map((letter) => (isLetter(letter) && isLikely(dice, 50) ? letter + pick(dice, VOWELS) : letter))
      .join(''),
  ),
  kind('without dots', withoutDots),
];
