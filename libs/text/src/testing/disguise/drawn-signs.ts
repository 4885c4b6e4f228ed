import {
  changeSome,
  countLetters,
  type Dice,
  type Disguise,
  type DisguisedName,
  insertBetween,
  isLetter,
  isLikely,
  type NameScript,
  pick,
} from './disguise.ts';

/** Digits, currency and other signs that are drawn like a letter. */
const LOOK_ALIKE: Readonly<Record<string, string>> = {
  a: '@4',
  b: '8',
  c: '¢(',
  e: '3€',
  g: '69',
  i: '1!|',
  k: '',
  l: '1|£',
  o: '0',
  q: '9',
  s: '$5',
  t: '7+',
  y: '¥',
  z: '2',
};
const CYRILLIC_LOOK_ALIKE: Readonly<Record<string, string>> = {
  а: '@a4',
  б: '6',
  в: 'B',
  е: 'e3',
  з: '3',
  и: 'u',
  к: 'k',
  л: '1',
  м: 'm',
  н: 'H',
  о: '0o',
  р: 'p',
  с: 'c$',
  т: 't7',
  у: 'y',
  х: 'x',
  ь: 'b',
};
const ARABIC_LOOK_ALIKE: Readonly<Record<string, string>> = {
  ا: '1',
  ع: '3',
  ح: '7',
  خ: '5',
  ق: '9',
  ط: '6',
  ه: '0ہ',
  و: '9',
  س: '$',
  ش: '$',
  أ: '1',
  ي: '1',
  ی: '1',
};
const LATIN_LOOK_ALIKE_LETTERS: Readonly<Record<string, string>> = {
  a: 'аα',
  b: 'ЬƄ',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еє',
  h: 'һ',
  i: 'іι',
  j: 'ј',
  k: 'кκ',
  l: 'ӏ',
  m: 'м',
  n: 'ոη',
  o: 'оο',
  p: 'рρ',
  q: 'ԛ',
  s: 'ѕ',
  t: 'тτ',
  u: 'սυ',
  v: 'ѵν',
  w: 'ԝ',
  x: 'х',
  y: 'уγ',
  z: 'ᴢ',
};
const TABLES: Readonly<Partial<Record<NameScript, Readonly<Record<string, string>>>>> = {
  Latin: LOOK_ALIKE,
  Cyrillic: CYRILLIC_LOOK_ALIKE,
  Arabic: ARABIC_LOOK_ALIKE,
};
const EMOJI = ['🔥', '⚔️', '🖤', '🏴', '☝️', '💣', '🌙', '✨', '❗', '🦁'] as const;
const SIGNS = [
  '.',
  '*',
  '-',
  '_',
  '~',
  '•',
  '’',
  '^',
  '°',
  '|',
  ',',
  ':',
  '+',
  '=',
  '#',
  '..',
  '·',
  '×',
] as const;
const ZERO_WIDTH = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'] as const;
const ZALGO_FIRST = 0x300;
const ZALGO_COUNT = 0x46;
const SMALL_A = 0x61;
const BLOCKS = [
  0x1d41a, 0x1d44e, 0x1d482, 0x1d5ba, 0x1d5ee, 0x1d622, 0x1d68a, 0x1d4ea, 0x1d586, 0x24d0,
] as const;
/** Unicode has the italic h elsewhere. */
const NO_ITALIC_H = '\u{1d455}';
const ITALIC_H = '\u210e';
const FULLWIDTH_SHIFT = 0xfee0;
const SUPERSCRIPT = new Map(
  Array.from(
    'aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ'.matchAll(/(.)(.)/gu),
    ([, from = '', to = '']) => [from, to],
  ),
);
const SMALL_CAPITALS = new Map(
  Array.from(
    'aᴀbʙcᴄdᴅeᴇfꜰgɢhʜiɪjᴊkᴋlʟmᴍnɴoᴏpᴘrʀtᴛuᴜvᴠwᴡyʏzᴢ'.matchAll(/(.)(.)/gu),
    ([, from = '', to = '']) => [from, to],
  ),
);
const VOWEL = /^[aeiouаеиоуыэяю]/iu;

const hasLetters =
  (least: number, ...scripts: readonly NameScript[]) =>
  ({ text, script }: DisguisedName): boolean =>
    scripts.includes(script) && countLetters(text) >= least;
const everyScript = ['Latin', 'Arabic', 'Cyrillic', 'Devanagari', 'Bengali'] as const;

function fromTable(table: Readonly<Record<string, string>>, dice: Dice) {
  return (letter: string): string | undefined => {
    const signs = [...(table[letter.toLowerCase()] ?? '')];
    return signs.length === 0 ? undefined : signs[dice(signs.length)];
  };
}

const fromMap = (map: ReadonlyMap<string, string>) => (name: DisguisedName) =>
  name.letters.map((letter) => map.get(letter.toLowerCase()) ?? letter).join('');

function inBlock({ letters }: DisguisedName, dice: Dice): string {
  const block = pick(dice, BLOCKS);
  return letters
    .map((letter) =>
      /^[a-z]$/i.test(letter)
        ? String.fromCodePoint(block + letter.toLowerCase().charCodeAt(0) - SMALL_A).replace(
            NO_ITALIC_H,
            ITALIC_H,
          )
        : letter,
    )
    .join('');
}

const fullwidth = ({ letters }: DisguisedName): string =>
  letters
    .map((letter) =>
      /^[!-~]$/.test(letter) ? String.fromCodePoint(letter.charCodeAt(0) + FULLWIDTH_SHIFT) : letter,
    )
    .join('');

function zalgo({ letters }: DisguisedName, dice: Dice): string {
  const mark = (): string => String.fromCodePoint(ZALGO_FIRST + dice(ZALGO_COUNT));
  return letters
    .map((letter) =>
      isLetter(letter) && isLikely(dice, 60)
        ? letter + Array.from({ length: 1 + dice(4) }, mark).join('')
        : letter,
    )
    .join('');
}

/** One or two letters written twice to four times. */
function repeat({ letters }: DisguisedName, dice: Dice): string {
  const places = letters.flatMap((letter, at) => (isLetter(letter) ? [at] : []));
  const chosen = new Set([
    places[dice(places.length)],
    isLikely(dice, 40) ? places[dice(places.length)] : undefined,
  ]);
  return letters.map((letter, at) => (chosen.has(at) ? letter.repeat(3 + dice(2)) : letter)).join('');
}

/** Vowels inside words are left out; the first letter of a word stays. */
function withoutVowels({ letters }: DisguisedName): string {
  return letters.filter((letter, at) => !VOWEL.test(letter) || !isLetter(letters[at - 1] ?? '')).join('');
}

const consonants = (text: string): number => charactersWithoutVowels(text).length;
const charactersWithoutVowels = (text: string): string[] =>
  [...text].filter((letter) => isLetter(letter) && !VOWEL.test(letter));

const kind = (id: string, write: Disguise['write'], fits: Disguise['fits']): Disguise => ({
  id,
  class: 'other signs',
  fits,
  write,
});

export const DRAWN_SIGNS: readonly Disguise[] = [
  kind(
    'digits and signs for letters',
    ({ letters, script }, dice) => changeSome(letters, dice, 50, fromTable(TABLES[script] ?? {}, dice)),
    hasLetters(4, 'Latin', 'Cyrillic', 'Arabic'),
  ),
  kind(
    'letters of another alphabet',
    ({ letters }, dice) => changeSome(letters, dice, 40, fromTable(LATIN_LOOK_ALIKE_LETTERS, dice)),
    hasLetters(4, 'Latin'),
  ),
  kind(
    'signs between letters',
    ({ letters }, dice) => insertBetween(letters, dice, 3, () => pick(dice, SIGNS)),
    hasLetters(4, 'Latin', 'Cyrillic', 'Devanagari', 'Bengali'),
  ),
  kind(
    'emoji between letters',
    ({ letters }, dice) => insertBetween(letters, dice, 2, () => pick(dice, EMOJI)),
    hasLetters(4, ...everyScript),
  ),
  kind(
    'all letters apart',
    ({ letters }, dice) => letters.filter(isLetter).join(pick(dice, [' ', '.', '-', '_', '*', ' . '])),
    hasLetters(5, 'Latin', 'Cyrillic', 'Devanagari', 'Bengali'),
  ),
  kind('fullwidth', fullwidth, hasLetters(4, 'Latin')),
  kind('mathematical letters', inBlock, hasLetters(4, 'Latin')),
  kind('superscript', fromMap(SUPERSCRIPT), hasLetters(4, 'Latin')),
  kind('small capitals', fromMap(SMALL_CAPITALS), hasLetters(4, 'Latin')),
  kind('combining marks', zalgo, hasLetters(4, 'Latin', 'Cyrillic')),
  kind(
    'zero-width',
    ({ letters }, dice) => insertBetween(letters, dice, 4, () => pick(dice, ZERO_WIDTH)),
    hasLetters(4, ...everyScript),
  ),
  kind('letters repeated', repeat, hasLetters(5, 'Latin', 'Cyrillic', 'Arabic')),
  kind(
    'vowels left out',
    withoutVowels,
    (name) => hasLetters(6, 'Latin', 'Cyrillic')(name) && consonants(name.text) >= 4,
  ),
];
