/** One word with a digit in it: `QDe.137`, `8759`, `HL-2`. */
const REFERENCE = /^(?=.*\d)[\p{L}\d][\p{L}\d./-]{0,39}$/u;

/**
 * A text that may be the reference of an entry; nothing for one that is none.
 *
 * @example
 * ```ts
 * referenceOf(' QDe.137 ') // => 'QDe.137'
 * referenceOf('Tern Front') // => undefined
 * ```
 */
export function referenceOf(text: string): string | undefined {
  const word = text.trim();
  return REFERENCE.test(word) ? word : undefined;
}
