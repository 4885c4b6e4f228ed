import type { ScreeningSubject } from '@breakwater/contracts/screening';
import { isPartialDate } from '@breakwater/kernel';
import { digitsUpTo, oneOf, type SearchOf, searchReader } from '../../../ui/address/search-reader.ts';
import { deskDay } from '../../../ui/desk-time.ts';

export const LOOK_UP_TYPES = ['person', 'organisation'] as const;

/** One letter fits everything. */
const LEAST_LETTERS = 2;

const words = digitsUpTo(500);

/** What is looked up and which match is open; it is in the address, so that a colleague sees the same.
 * @example
 * ```ts
 * readLookUp({ q: 'Tern', type: 'boat', born: '1971' }) // => { q: 'Tern', born: '1971' }
 * ```
 */
export const readLookUp = searchReader({
  q: words,
  type: oneOf(LOOK_UP_TYPES),
  born: words,
  place: words,
  father: words,
  /** Those below the usual threshold too. */
  weaker: oneOf(['yes']),
  /** The designation that is open. */
  match: words,
});
export type LookUpSearch = SearchOf<typeof readLookUp>;

/** Whether a date can be sent: a year, month or day that has been. */
export function isBirth(text: string): boolean {
  return isPartialDate(text, deskDay(Date.now()));
}

/**
 * What is sent for screening; nothing while too little was typed. Details that only a person has are left out for an
 * organisation.
 *
 * @example
 * ```ts
 * subjectOf({ q: ' Tern Front ', type: 'organisation', father: 'Omid' }) // => { name: 'Tern Front', type: 'organisation' }
 * subjectOf({ q: 'T' }) // => undefined
 * subjectOf({ q: 'Omid', born: '19' }) // => { name: 'Omid' }
 * ```
 */
export function subjectOf({ q = '', type, born, place, father }: LookUpSearch): ScreeningSubject | undefined {
  const name = q.trim();
  if ([...name].length < LEAST_LETTERS) return undefined;
  const personal = type !== 'organisation';
  return {
    name,
    ...(type && { type }),
    ...(personal && born !== undefined && isBirth(born) && { born }),
    ...(place !== undefined && { places: [place] }),
    ...(personal && father !== undefined && { father }),
  };
}
