import { digits, searchReader } from '../../../../ui/address/search-reader.ts';

/** What the address says of the list of removals; anything else in it is dropped.
 * @example
 * ```ts
 * readRemovalSearch({ platform: 'cove', q: 17, removal: '', x: 1 }) // => { platform: 'cove', q: '17' }
 * ```
 */
export const readRemovalSearch = searchReader({
  platform: digits,
  /** Id of an account, or how it begins. */
  q: digits,
  /** The removal that is open. */
  removal: digits,
});
