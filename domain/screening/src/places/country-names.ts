import { splitName } from '@breakwater/names';

/** Languages that profiles name countries in, besides English. */
const LANGUAGES = ['ur', 'ar', 'ps', 'fa', 'hi', 'bn', 'ru'] as const;
const LEAST_LETTERS = 3;

/** Words of their long and former names, as lists write them. */
const LONG_NAMES =
  `arab arabia syrian republic federation russian states america great britain ireland kingdom palestine
  palestinian territories democratic people peoples popular islamic turkey burma ivory former yugoslavia yugoslav soviet
  england`.split(/\s+/);

let known: ReadonlySet<string> | undefined;

/**
 * Whether a folded word is the name of a country, or a word of an English one. A place that is a country says where
 * somebody's papers are from: it corroborates nothing.
 *
 * @example
 * ```ts
 * isCountryWord('pakistan') // => true
 * isCountryWord('naugram') // => false
 * ```
 */
export function isCountryWord(folded: string): boolean {
  known ??= new Set([
    ...namesIn('en').flat(),
    ...LONG_NAMES,
    ...LANGUAGES.flatMap((language) => wholeNamesIn(language)),
  ]);
  return known.has(folded);
}

/** Of longer names in other languages the words are ordinary ones: `the`, `of`, `new`. */
function wholeNamesIn(language: string): string[] {
  return namesIn(language).flatMap((words) =>
    words.filter((word) => words.length === 1 && word.length >= LEAST_LETTERS),
  );
}

function namesIn(language: string): string[][] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  return regionCodes().flatMap((code) => {
    const name = names.of(code);
    return name ? [splitName(name).map(({ folded }) => folded)] : [];
  });
}

function regionCodes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}
