import { CASE_LETTER_ELEMENTS, type CaseLetterElement } from '@breakwater/contracts/casework';
import { OptionError } from '../whole-number.ts';

/**
 * An element as it is typed.
 *
 * @throws OptionError
 * @example
 * ```ts
 * elementOf('signatory=secretary') // => ['signatory', 'secretary']
 * elementOf('colour=red') // => throws OptionError
 * ```
 */
export function elementOf(text: string): readonly [CaseLetterElement, string] {
  const [name = '', ...rest] = text.split('=');
  const element = CASE_LETTER_ELEMENTS.find((one) => one === name);
  if (element !== undefined && rest.length > 0) return [element, rest.join('=')];
  throw new OptionError(
    'option-invalid',
    `--element is '${text}': expected name=text with one of ${CASE_LETTER_ELEMENTS.join(', ')}.`,
  );
}
