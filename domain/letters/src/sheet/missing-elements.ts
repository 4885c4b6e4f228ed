import { type LetterElement, PLACED_ELEMENTS, placeholdersOf } from '@breakwater/contracts/letters';
import type { ElementTexts } from './fill-text.ts';

/** Given when it is finished. */
const GIVEN: readonly LetterElement[] = ['number', 'date'];

/**
 * What a letter requires and does not say: it has no value, or the paragraph that said it is gone.
 *
 * @example
 * ```ts
 * missingElements({ requires: ['facts', 'remedy'], subject: 'S', paragraphs: ['{facts}'] }, { facts: 'x', remedy: 'y' }) // => ['remedy']
 * ```
 */
export function missingElements(
  letter: {
    readonly requires: readonly LetterElement[];
    readonly subject: string;
    readonly paragraphs: readonly string[];
  },
  values: ElementTexts,
): LetterElement[] {
  const said = new Set([letter.subject, ...letter.paragraphs].flatMap(placeholdersOf));
  return letter.requires.filter(
    (element) =>
      !GIVEN.includes(element) &&
      (values[element] === undefined || (!PLACED_ELEMENTS.includes(element) && !said.has(element))),
  );
}
