import { ReviewError } from '../review-error.ts';

/** One spelling a person; the constraints of the store ask for the same. */
const STAFF = /^staff:[a-z0-9][a-z0-9_-]*$/;

/**
 * Lets through who may decide: a person of the staff, named as `staff:<id>`. Automation and keys of nobody do not.
 *
 * @throws ReviewError 403 `person-needed`
 * @example
 * ```ts
 * checkStaff('staff:amina') // => 'staff:amina'
 * checkStaff('key:0190') // => throws person-needed
 * checkStaff('staff:Amina') // => throws person-needed
 * ```
 */
export function checkStaff(by: string): string {
  if (STAFF.test(by)) return by;
  const message = 'A person has to decide this: sign in, or use a key that belongs to somebody.';
  throw new ReviewError('person-needed', message, { status: 403 });
}
