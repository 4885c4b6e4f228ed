/** What the address says of the list of removals; anything else in it is dropped. */
export interface RemovalSearch {
  readonly platform?: string;
  /** Id of an account, or how it begins. */
  readonly q?: string;
  /** The removal that is open. */
  readonly removal?: string;
}

const LONGEST = 200;
const NAMES = ['platform', 'q', 'removal'] as const satisfies (keyof RemovalSearch)[];

/** @example
 * ```ts
 * readRemovalSearch({ platform: 'cove', q: 17, removal: '', x: 1 }) // => { platform: 'cove', q: '17' }
 * ```
 */
export function readRemovalSearch(search: Readonly<Record<string, unknown>>): RemovalSearch {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name];
      // An id in digits is a number to who reads addresses.
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text === 'string' && text !== '' && text.length <= LONGEST ? [[name, text]] : [];
    }),
  );
}
