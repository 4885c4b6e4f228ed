import type { OrderMessage } from '@breakwater/contracts/orders';

/**
 * Targets of an order by what was done for them. Those that were refused, cannot be done for a reason that was given, or are
 * void count nowhere. Instants are RFC 3339: when the last of them was.
 */
export interface Tally {
  readonly counted: number;
  /** Effect was given, or the package that they are in was released. */
  readonly done: number;
  readonly doneAt?: string | undefined;
  readonly held: number;
  readonly heldAt?: string | undefined;
  /** The authority has downloaded the package that they are in. */
  readonly delivered: number;
  /** Their user was told. */
  readonly told: number;
  readonly toldAt?: string | undefined;
}

/** A letter of the thread, without what stands in it. */
export type Letter = Pick<OrderMessage, 'direction' | 'kind' | 'by' | 'sentAt' | 'deliveredAt'>;

/** What is on record of an order: clocks are met by this and by nothing else. */
export interface OnRecord {
  readonly tally: Tally;
  /** The oldest first. */
  readonly letters: readonly Letter[];
}
