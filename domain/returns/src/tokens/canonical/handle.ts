import { lettersForSigns, normalize } from '@breakwater/text';

const APART = /[^\p{L}\p{M}\p{N}]+/gu;
const EDGE_DIGITS = /^\d+|\d+$/g;
const NO_LETTER = /[^\p{L}\p{M}]+/gu;
/** One or two: more between letters are a year or a number. */
const DIGITS_BETWEEN_LETTERS = /(?<=\p{L})\d{1,2}(?=\p{L})/gu;
/** A capital I among small letters, which may be drawn as an l; after a blank or at the start it begins a word. */
const CAPITAL_I_BETWEEN = /(?<=\p{Ll})I(?=\p{Ll})/gu;
const ONE_BETWEEN = /(?<=\p{L})1(?=\p{L})/gu;
/** Two letters that are drawn like one. */
const DRAWN_AS_ONE: readonly (readonly [RegExp, string])[] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
];
/** Tokens that are kept are made of these readings: another sign here would part them from new ones. */
const READ_AS = lettersForSigns('0134578');
/** Fewer letters repeat by chance. */
const TELLING_LETTERS = 5;

/**
 * A handle as it is compared: one case, look-alikes of other scripts read as what they look like (UTS #39), digits
 * between letters as the letters that they stand for, `rn` as `m` and `vv` as `w`, dots, dashes and underscores left out.
 * Undefined where nothing is left, or one sign.
 *
 * @example
 * handleSkeleton('@Night_Ferry.22') // => 'nightferry22'
 * handleSkeleton('nіght-ferry22') // => 'nightferry22'
 * handleSkeleton('rn00n_light') // => 'moonlight'
 * handleSkeleton('_') // => undefined
 */
export function handleSkeleton(handle: string): string | undefined {
  const signs = handleSigns(handle).replace(DIGITS_BETWEEN_LETTERS, readDigits);
  const skeleton = DRAWN_AS_ONE.reduce((text, [pair, letter]) => text.replace(pair, letter), signs);
  return [...skeleton].length > 1 ? skeleton : undefined;
}

/**
 * The skeletons that a handle may have, the likely one first: a `1`, or a capital I among small letters, is drawn like an
 * i and like an l.
 *
 * @example
 * handleReadings('moon1ight') // => ['mooniight', 'moonlight']
 * handleReadings('moonlight') // => ['moonlight']
 */
export function handleReadings(handle: string): readonly string[] {
  const asL = handle.normalize('NFKC').replace(ONE_BETWEEN, 'l').replace(CAPITAL_I_BETWEEN, 'l');
  const readings = [handleSkeleton(handle), handleSkeleton(asL)];
  return [...new Set(readings.filter((reading) => reading !== undefined))];
}

/**
 * The letters of a handle alone: digits at its edges are left out, digits between letters are read as the letters that
 * they stand for. Undefined for fewer than five letters.
 *
 * @example
 * handleLetters('n1ght_ferry_2024') // => 'nightferry'
 * handleLetters('ali99') // => undefined
 */
export function handleLetters(handle: string): string | undefined {
  const inner = (handleSkeleton(handle) ?? '').replace(EDGE_DIGITS, '');
  const letters = readDigits(inner).replace(NO_LETTER, '');
  return [...letters].length >= TELLING_LETTERS ? letters : undefined;
}

function readDigits(text: string): string {
  return text.replace(/\d/g, (digit) => READ_AS[digit] ?? digit);
}

/** Letters and digits, folded. */
function handleSigns(handle: string): string {
  const { text, alternatives } = normalize(handle);
  let read = '';
  let from = 0;
  for (const { start, end, text: latin } of alternatives) {
    read += text.slice(from, start) + latin;
    from = end;
  }
  return (read + text.slice(from)).replace(APART, '');
}
