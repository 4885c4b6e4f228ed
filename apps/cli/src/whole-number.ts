import { BreakwaterError } from '@breakwater/kernel';

/** An option that is no number of the kind that is asked for. */
export class OptionError extends BreakwaterError {
  override readonly name = 'OptionError';
}

/**
 * The value of an option as a whole number.
 *
 * @throws OptionError naming the option and what was expected
 * @example
 * ```ts
 * wholeNumber('--limit', '20', 1) // => 20
 * wholeNumber('--limit', 'many', 1) // => throws OptionError
 * ```
 */
export function wholeNumber(option: string, text: string, min: number, max = 1_000_000_000): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  throw new OptionError(
    'option-invalid',
    `${option} is '${text}': expected a whole number from ${min} to ${max}.`,
  );
}
