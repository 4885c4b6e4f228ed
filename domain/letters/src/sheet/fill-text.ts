import { isElement, type LetterElement, placeholdersOf } from '@breakwater/contracts/letters';

/** What stands for each element; what is left out is not known. */
export type ElementTexts = Readonly<Partial<Record<LetterElement, string | undefined>>>;

/**
 * Puts values where a text names elements, in one pass: what a value holds is never read as an element again. What is not
 * known stays as it was written.
 *
 * @example
 * ```ts
 * fillText('By {dueAt}: {asked}', { dueAt: 'Monday', asked: 'remove {dueAt}' }) // => 'By Monday: remove {dueAt}'
 * fillText('By {dueAt}', {}) // => 'By {dueAt}'
 * ```
 */
export function fillText(text: string, values: ElementTexts): string {
  return text.replace(
    /\{([^{}]*)\}/g,
    (whole, name: string) => (isElement(name) ? values[name] : undefined) ?? whole,
  );
}

/**
 * The paragraphs that are said: one that names an element which is not known, and need not be, is left out.
 *
 * @example
 * ```ts
 * saidParagraphs(['Dear Sir,', 'See {remedy}.'], {}, []) // => ['Dear Sir,']
 * saidParagraphs(['See {remedy}.'], {}, ['remedy']) // => ['See {remedy}.']
 * ```
 */
export function saidParagraphs(
  paragraphs: readonly string[],
  values: ElementTexts,
  requires: readonly LetterElement[],
): string[] {
  return paragraphs.filter((text) =>
    placeholdersOf(text).every(
      (name) => !isElement(name) || values[name] !== undefined || requires.includes(name),
    ),
  );
}
