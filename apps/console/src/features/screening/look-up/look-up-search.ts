import type { ScreeningSubject } from '@breakwater/contracts/screening';

export const LOOK_UP_TYPES = ['person', 'organisation'] as const;

/** What is looked up and which match is open; it is in the address, so that a colleague sees the same. */
export interface LookUpSearch {
  readonly q?: string;
  readonly type?: (typeof LOOK_UP_TYPES)[number];
  readonly born?: string;
  readonly place?: string;
  readonly father?: string;
  /** The designation that is open. */
  readonly match?: string;
}

const LONGEST = 500;
const BORN = /^\d{4}(-\d{2}(-\d{2})?)?$/;
/** One letter fits everything. */
const LEAST_LETTERS = 2;

/** @example
 * ```ts
 * readLookUp({ q: 'Tern', type: 'boat', born: '1971' }) // => { q: 'Tern', born: '1971' }
 * ```
 */
export function readLookUp(search: Readonly<Record<string, unknown>>): LookUpSearch {
  const type = LOOK_UP_TYPES.find((one) => one === search.type);
  const [q, born, place, father, match] = [
    search.q,
    search.born,
    search.place,
    search.father,
    search.match,
  ].map(textOf);
  return {
    ...(q && { q }),
    ...(type && { type }),
    ...(born && { born }),
    ...(place && { place }),
    ...(father && { father }),
    ...(match && { match }),
  };
}

/** The address may hold a year as a number. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' && text.length <= LONGEST ? text : undefined;
}

/** Whether a date can be sent: YYYY, YYYY-MM or YYYY-MM-DD. */
export function isBirth(text: string): boolean {
  return BORN.test(text);
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
