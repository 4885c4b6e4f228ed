/** Longer texts are cut. */
export const MOST_LETTERS = 100_000;
const LEAST_LETTERS = 2;
const LETTER = /\p{L}/gu;
/** What a database cannot hold: NUL, and halves of letters. */
const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** A text as it is kept. */
export interface CleanText {
  readonly text: string;
  readonly cut: boolean;
}

/**
 * A text without what cannot be kept; undefined when it has fewer than two letters.
 *
 * @example
 * cleanText('a') // => undefined
 * cleanText(' hello\u0000 ') // => { text: 'hello', cut: false }
 */
export function cleanText(given: string): CleanText | undefined {
  const cut = given.length > MOST_LETTERS;
  const text = (cut ? given.slice(0, MOST_LETTERS) : given).replace(UNSTORABLE, '').trim();
  let letters = 0;
  for (const _ of text.matchAll(LETTER)) if (++letters === LEAST_LETTERS) return { text, cut };
  return undefined;
}
