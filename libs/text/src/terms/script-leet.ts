/**
 * What digits, signs and Latin letters stand for inside words of other scripts: by sound (`7` for ح in Arabic chat
 * spelling, `l` for ل) or by shape (`3` for з). `-` is a sign that stands for nothing.
 */
const TABLES: ReadonlyArray<readonly [script: RegExp, readings: string]> = [
  [
    /\p{Script=Arabic}/u,
    '0وه 1ال 2اء 3ع 4عا 5خس 6ط 7ح 8غق 9قص @ا- $سش !ای |ال ؏ع a ا b ب d د f ف h ه j ج k ک l ل m م n ن p پ q ق r ر s س t ت w و y ی z ز',
  ],
  [
    /\p{Script=Cyrillic}/u,
    '0о 1ил 3зе 4ча 6б 7т 8в @а- $с !и |л a а b вб c с d д e е f ф g г h хн i и k к l л m м n нп o о p рп r гр s с t т u иу v в x х y у z з',
  ],
  [
    /\p{Script=Devanagari}/u,
    '0ओो 1इाि 3एे @ा-अ $सश !िई b ब d द g ग h ह j ज k क l ल m म n न p प r र s स t त z ज',
  ],
  [/\p{Script=Bengali}/u, '0ওো 1ইাল 3এে @া-আ $সশ !িই b ব d দ g গ h হ j জ k ক l ল m ম n ন p প r র s স t ত z জ'],
];

const KEY = /^[\x21-\x7e؏]$/;

interface Script {
  readonly letters: RegExp;
  readonly readings: ReadonlyMap<number, ReadonlyArray<readonly number[]>>;
}

const SCRIPTS: readonly Script[] = TABLES.map(([letters, list]) => {
  const readings = new Map<number, number[][]>();
  let key = 0;
  let isFresh = true;
  for (const character of list) {
    if (character === ' ') isFresh = true;
    else if (isFresh && KEY.test(character)) {
      key = character.charCodeAt(0);
      readings.set(key, []);
      isFresh = false;
    } else {
      readings.get(key)?.push(character === '-' ? [] : [character.charCodeAt(0)]);
      isFresh = false;
    }
  }
  return { letters, readings };
});

const NOTHING: ReadonlyArray<readonly number[]> = [];

/**
 * The letters that a unit may stand for in a word of the script of `letter`; an empty reading where it may stand for
 * nothing, an empty list where it is no such sign.
 *
 * @example
 * standsFor(0x33, 0x639) // => [[0x639]]
 */
export function standsFor(code: number, letter: number): ReadonlyArray<readonly number[]> {
  const script = SCRIPTS.find(({ letters }) => letters.test(String.fromCharCode(letter)));
  return script?.readings.get(code) ?? NOTHING;
}
