/** What the address says of the page of laws; anything else in it is dropped. */
export interface LawSearch {
  /** The pack that is open. */
  readonly pack?: string;
  /** A version of it; the one in force when left out. */
  readonly version?: string;
  /** An older version that it is compared with. */
  readonly from?: string;
}

const NAMES = ['pack', 'version', 'from'] as const satisfies (keyof LawSearch)[];

/** @example
 * ```ts
 * readLawSearch({ pack: 'us-sca', version: '', x: 1 }) // => { pack: 'us-sca' }
 * ```
 */
export function readLawSearch(search: Readonly<Record<string, unknown>>): LawSearch {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = search[name];
      return typeof value === 'string' && value !== '' && value.length <= 100 ? [[name, value]] : [];
    }),
  );
}
