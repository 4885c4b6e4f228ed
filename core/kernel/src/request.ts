import { BreakwaterError } from './error.ts';

/** What was sent cannot be taken like this: 422 `request-invalid` that points at the part. */
export function invalid(pointer: string, message: string): BreakwaterError {
  return new BreakwaterError('request-invalid', message, { status: 422, pointer });
}

/**
 * Lets texts pass that can be stored and looked up; PostgreSQL keeps no NUL. What is left out passes.
 *
 * @throws BreakwaterError 422 `request-invalid` that points at the first that cannot
 */
export function checkTexts(texts: Readonly<Record<string, string | null | undefined>>): void {
  for (const [field, text] of Object.entries(texts))
    if (text?.includes('\0')) throw invalid(`/${field}`, 'A text must not hold NUL.');
}

/**
 * The name of who does something; it must be one.
 *
 * @throws BreakwaterError 422 `request-invalid`
 * @example
 * ```ts
 * checkPerson(' staff:amina ') // => 'staff:amina'
 * checkPerson(' ') // => throws request-invalid
 * ```
 */
export function checkPerson(by: string): string {
  const name = by.trim();
  if (name === '') throw invalid('/by', 'Say who does this.');
  checkTexts({ by });
  return name;
}
