import type { GateBand, GateCause } from '@breakwater/contracts/returns';
import { digits, oneOf, type SearchOf, searchReader, text } from '../../../../ui/address/search-reader.ts';

/** What is kept of a check: `nothing` is only counted. */
export const KEPT_BANDS = ['likely', 'possible', 'unknown'] as const satisfies GateBand[];
export const CAUSES = [
  'sign-up',
  'created',
  'updated',
  'after-1h',
  'after-24h',
  'after-7d',
] as const satisfies GateCause[];

/** What the address says of the gate log; anything else in it is dropped.
 * @example
 * ```ts
 * readCheckSearch({ band: 'nothing', cause: 'created', check: '', platform: 'cove' }) // => { cause: 'created', platform: 'cove' }
 * ```
 */
export const readCheckSearch = searchReader({
  band: oneOf(KEPT_BANDS),
  cause: oneOf(CAUSES),
  platform: text,
  /** Id of an account on its platform. */
  account: digits,
  /** The check that is open. */
  check: text,
  /** Which of the removed accounts it is looked at beside; the closest when left out. */
  removal: text,
});
export type CheckSearch = SearchOf<typeof readCheckSearch>;
