import type { SaidBefore, SpreadKind } from '@breakwater/contracts/spread';
import { digits, oneOf, searchReader } from '../../../ui/address/search-reader.ts';

export const KINDS = ['post', 'text', 'link', 'file', 'tag', 'invite'] as const satisfies SpreadKind[];
export const SAID = ['none', 'flagged', 'no-violation', 'violation'] as const satisfies SaidBefore[];

/** What the address says of the list of what spreads; anything else in it is dropped.
 * @example
 * ```ts
 * readSpreadSearch({ kind: 'ship', platform: 'cove', content: 12 }) // => { platform: 'cove', content: '12' }
 * ```
 */
export const readSpreadSearch = searchReader({
  kind: oneOf(KINDS),
  said: oneOf(SAID),
  platform: digits,
  content: digits,
});
