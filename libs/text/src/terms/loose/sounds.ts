/**
 * What letters of all scripts sound like, roughly: the first of each group for all of it. Vowels, h and w have no sign,
 * since one script writes them where another does not.
 */
const GROUPS =
  'bpبپбпबभपবভপ fفфफফ kqxcقکخкхकखকখ tتطٹټтतथटठতথটঠ jجژжजझজঝয چчचछচছ sسصثشښсшщцसशषসশষ ' +
  'dzدذضظزڈډдзदधडढদধডঢ rرڑړڕрरর gغگګгगघগঘ lلڵлलল mمмमম nںنڼнनणंনণং';
const SOUNDS = new Map(
  GROUPS.split(' ').flatMap((group) => Array.from(group, (letter) => [letter, group.slice(0, 1)] as const)),
);
/** Latin and Cyrillic letters that sound as one. */
const TOGETHER: ReadonlyArray<readonly [written: RegExp, letter: string]> = [
  [/ch/gu, 'چ'],
  [/дж/gu, 'ж'],
  [/ph/gu, 'f'],
];
const ARTICLE = /^ال(?=.{3})/u;
const SOFT_H = /х/gu;
/** One sound is told of words like `abu` alone. */
const SHORT_WORD = 3;

/**
 * What a normalised word sounds like, in one or several readings: two spellings of one name in two scripts share one.
 *
 * @example
 * soundsOf('lashkar') // => ['lskr']
 * soundsOf('لشکر') // => ['lskr']
 */
export function soundsOf(word: string): string[] {
  const forms = [word, word.replace(ARTICLE, ''), word.replace(SOFT_H, '')];
  return [...new Set(forms.map(soundOf))].filter(
    ({ length }) => length > 1 || (length === 1 && word.length <= SHORT_WORD),
  );
}

/** Whether a word of two sounds is so short that it must stand between words of a name: `NBA` sounds like many. */
export function isVague(word: string, sound: string): boolean {
  return sound.length === 2 && word.length <= SHORT_WORD;
}

function soundOf(word: string): string {
  let joined = word;
  for (const [written, letter] of TOGETHER) joined = joined.replace(written, letter);
  let sound = '';
  for (const letter of joined) {
    const one = SOUNDS.get(letter) ?? '';
    if (!sound.endsWith(one) || sound === '') sound += one;
  }
  return sound;
}
