import type { NetworkState } from '@breakwater/contracts/networks';
import { oneOf, searchReader, text } from '../../../ui/address/search-reader.ts';

export const STATES = [
  'open',
  'unseeded',
  'confirmed',
  'dismissed',
  'closed',
] as const satisfies NetworkState[];

/** What the address says of the list of networks; anything else in it is dropped.
 * @example
 * ```ts
 * readNetworkSearch({ state: 'lost', platform: 'cove', x: 1 }) // => { platform: 'cove' }
 * ```
 */
export const readNetworkSearch = searchReader({ state: oneOf(STATES), platform: text });
