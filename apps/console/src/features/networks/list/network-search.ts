import type { NetworkState } from '@breakwater/contracts/networks';

export const STATES = [
  'open',
  'unseeded',
  'confirmed',
  'dismissed',
  'closed',
] as const satisfies NetworkState[];

/** What the address says of the list of networks; anything else in it is dropped. */
export interface NetworkSearch {
  readonly state?: NetworkState;
  readonly platform?: string;
}

const LONGEST = 200;

/** @example
 * ```ts
 * readNetworkSearch({ state: 'lost', platform: 'cove', x: 1 }) // => { platform: 'cove' }
 * ```
 */
export function readNetworkSearch(search: Readonly<Record<string, unknown>>): NetworkSearch {
  const { platform } = search;
  const state = STATES.find((one) => one === search.state);
  return {
    ...(state && { state }),
    ...(typeof platform === 'string' && platform !== '' && platform.length <= LONGEST && { platform }),
  };
}
