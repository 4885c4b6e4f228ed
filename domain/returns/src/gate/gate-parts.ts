import type { AddressBook } from '../addresses/address-book.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { ReturnsContext } from '../ports.ts';
import type { Breakers } from './breakers.ts';
import type { GateCounts } from './gate-counts.ts';
import type { LiveIndex } from './live-index.ts';
import type { RateBook } from './rate-book.ts';

/** What the use-cases of the gate share. */
export interface GateParts {
  readonly context: ReturnsContext;
  readonly keys: KeyRing;
  readonly index: LiveIndex;
  readonly addresses: AddressBook;
  readonly breakers: Breakers;
  readonly counts: GateCounts;
  readonly rates: RateBook;
}

/** Why nothing can be compared now: a code; undefined when it can. */
export function whyUnknown({ keys, index }: Pick<GateParts, 'keys' | 'index'>): string | undefined {
  return keys.fault() ?? (index.ready() ? undefined : 'index-loading');
}
