import type { DesignationEntry } from '@breakwater/contracts/screening';
import type { ListSource } from './list-source.ts';
import type { Tally } from './tally.ts';

/** What a list says of one reference: an entry as it now stands, or, in a delta, that it stands no longer. */
export type ListItem =
  | { readonly kind: 'entry'; readonly entry: DesignationEntry }
  | { readonly kind: 'removed'; readonly ref: string };

/** Reads one format. */
export type ListReader = (sources: readonly ListSource[], tally: Tally) => AsyncGenerator<ListItem>;
