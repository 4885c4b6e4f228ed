const VOWELS = /(?<=.)[aeiouаеиоуыэюя]/gu;
/** The short i is folded into и, and no vowel: `хамасовский` is written `хмсвскй`. */
const SHORT_I = /[аеоиы]и$/u;
const LEAST_CONSONANTS = 4;

/**
 * What is left of a normalised word of the Latin family without the vowels behind its first letter; nothing where that is
 * too little to know it by.
 *
 * @example
 * withoutVowels('lashkar') // => ['lshkr']
 * withoutVowels('taiba') // => []
 */
export function withoutVowels(word: string): string[] {
  const left = word.replace(VOWELS, '');
  const forms = SHORT_I.test(word) ? [left, `${left}и`] : [left];
  return forms.filter((form) => form !== word && form.length >= LEAST_CONSONANTS);
}

export function isWithoutVowels(written: string, word: string): boolean {
  return withoutVowels(word).includes(written);
}
