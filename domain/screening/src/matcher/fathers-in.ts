/** Words of a name, with what stands on them: `Abd al-Rahim`, `Noor-ul-Haq`. */
const WORD = "[\\p{L}\\p{M}'’‘ʼ`-]+";
const CAPITAL = "(?:(?:al|el|ur|ul|ud)[-\\s])?\\p{Lu}[\\p{L}\\p{M}'’‘ʼ`-]*";
const MOST_WORDS = 4;
const MOST_UNITS = 10_000;

/** Only these introduce a father in running text: `bin` stands in names of others too. */
const STATED =
  "(?:s\\s?/\\s?o|d\\s?/\\s?o|(?:son|daughter)\\s+of|father(?:['’]s\\s+name)?(?:\\s+is|\\s*:)?|walad|wald)";
const PARTICLE = '(?:bin|bint|ibn|ben|ould)';
const STATED_ARABIC = '(?:ولد|ولدِ|فرزند|پسر|دختر|والد(?:\\s+کا\\s+نام)?\\s*[:：]?)';
const PARTICLE_ARABIC = '(?:بن|ابن|إبن|بنت)';
const PASHTO = new RegExp(
  `(?<!\\p{L})د\\s+(${WORD}(?:\\s+${WORD}){0,${MOST_WORDS - 1}}?)\\s+(?:زوی|زوى|زوئ|ځوی|ځوى|لور)(?!\\p{L})`,
  'gu',
);

/** What ends a father's name where it is written without punctuation after it. */
const ENDS =
  /^(?:bin|bint|ibn|ben|ould|son|s|d|and|from|resident|born|lives|living|r|بن|ابن|إبن|بنت|ولد|ساکن|ساکنہ|سکنہ|قوم|ذات|ضلع|تحصیل|گاؤں|شہر|مقیم|رہائشی|سے|میں|کا|کی|کے|ہے|ہوں|ہیں|اور|و|من|في|از|در|له|په|د)$/iu;

const pattern = (before: string, word: string, flags: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{M}])${before}:?\\s+(?:[Ll]ate\\s+)?(${word}(?:\\s+${word}){0,${MOST_WORDS - 1}})`,
    flags,
  );
const IN_NAME = [
  new RegExp(
    `(?<=\\p{L}['’,)]?\\s{1,3}\\(?)(?:${STATED}|${PARTICLE}):?\\s+(?:late\\s+)?(${WORD}(?:\\s+${WORD}){0,${MOST_WORDS - 1}})`,
    'giu',
  ),
  new RegExp(
    `(?<=\\p{L}\\s{1,3})(?:${STATED_ARABIC}|${PARTICLE_ARABIC})\\s+(${WORD}(?:\\s+${WORD}){0,${MOST_WORDS - 1}})`,
    'gu',
  ),
  PASHTO,
];
const IN_TEXT = [pattern(caseless(STATED), CAPITAL, 'gu'), pattern(STATED_ARABIC, WORD, 'gu'), PASHTO];

/**
 * Fathers that a name states: `X son of Y`, `X s/o Y`, `X bin Y`, `X ولد Y`, `X بن Y`, `X د Y زوی`. Of a chain it is the
 * first, who is the father of whom the name is.
 *
 * @example
 * ```ts
 * fathersInName('Zahir bin Omid bin Nadim') // => ['Omid']
 * fathersInName('زاہر ولد امید ندیم') // => ['امید ندیم']
 * fathersInName('Zahir Nadim (s/o: late Omid)') // => ['Omid']
 * fathersInName('Ben Harbour') // => []
 * ```
 */
export function fathersInName(name: string): string[] {
  return firstOf(name, IN_NAME).slice(0, 1);
}

/**
 * Fathers that running text states. What follows has to be written as a name: `a son of the sea` states none.
 *
 * @example
 * ```ts
 * fathersInText('Boats. Son of Omid Nadim, Keti') // => ['Omid Nadim']
 * fathersInText('a son of the sea') // => []
 * ```
 */
export function fathersInText(text: string): string[] {
  return firstOf(text.slice(0, MOST_UNITS), IN_TEXT);
}

function firstOf(text: string, patterns: readonly RegExp[]): string[] {
  const found = patterns.flatMap((one) =>
    [...text.matchAll(one)].map(({ index, 1: name = '' }) => ({ index, name })),
  );
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ name }) => untilEnd(name))
    .filter((name) => /\p{L}{2}/u.test(name));
}

function untilEnd(name: string): string {
  const words = name.split(/\s+/);
  const end = words.findIndex((word) => ENDS.test(word));
  return words.slice(0, end === -1 ? undefined : end).join(' ');
}

/** The same in either case: the words after it keep theirs. */
function caseless(source: string): string {
  return source.replace(/(?<!\\)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}
