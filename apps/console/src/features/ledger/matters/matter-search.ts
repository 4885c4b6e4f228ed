import type { Workspace } from '@breakwater/contracts/ledger';
import { flag, oneOf, searchReader } from '../../../ui/address/search-reader.ts';

export const SPACES = ['authority', 'platform'] as const satisfies Workspace[];

/** What the address says of the list of matters; anything else in it is dropped.
 * @example
 * ```ts
 * readMatterSearch({ workspace: 'court', closed: true }) // => { closed: true }
 * ```
 */
export const readMatterSearch = searchReader({ workspace: oneOf(SPACES), closed: flag });
