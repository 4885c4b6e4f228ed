import type { ScreeningSubject } from './screening.ts';

/** What a subject can be found by; a birth, a father or a place alone only speaks for or against somebody who was. */
const FOUND_BY = [
  'name',
  'handle',
  'displayName',
  'bio',
  'links',
  'emails',
  'phones',
  'wallets',
  'identifiers',
] as const satisfies readonly (keyof ScreeningSubject)[];

/**
 * Whether a subject states something by which a listed person or organisation can be found.
 *
 * @example
 * isScreenable({ handle: 'grey_heron' }) // => true
 * isScreenable({ type: 'person', born: '1971' }) // => false
 */
export function isScreenable(subject: ScreeningSubject): boolean {
  return FOUND_BY.some((field) => (subject[field]?.length ?? 0) > 0);
}
