/** Who is compared, as the address says it; anything else in it is dropped. */
export interface WhySearch {
  readonly platform?: string;
  readonly account?: string;
  /** One removed account; those that come closest when left out. */
  readonly removal?: string;
  /** Which of the answers is looked at. */
  readonly shown?: string;
}

const LONGEST = 512;
const NAMES = ['platform', 'account', 'removal', 'shown'] as const satisfies (keyof WhySearch)[];

/** @example
 * ```ts
 * readWhySearch({ platform: 'cove', account: 42, removal: '' }) // => { platform: 'cove', account: '42' }
 * ```
 */
export function readWhySearch(search: Readonly<Record<string, unknown>>): WhySearch {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name];
      // An id in digits is a number to who reads addresses.
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text === 'string' && text !== '' && text.length <= LONGEST ? [[name, text]] : [];
    }),
  );
}
