import type { EventRecord } from '@breakwater/contracts';

/** Before it there was no platform: a 0 that stands for nothing, or seconds that were sent as milliseconds. */
const EARLIEST = Date.UTC(1990, 0, 1);

/**
 * Whether an instant can be one at which something happened on a platform; NaN cannot. Were an account believed to be
 * of 1970, it would be older than every removal and so cleared of being a return.
 *
 * @example
 * isBelievable(0) // => false
 * isBelievable(Date.UTC(2026, 0, 1)) // => true
 */
export function isBelievable(instant: number): boolean {
  return instant >= EARLIEST;
}

/** When the account of an event was made, as far as the event says so believably; not later than the event. */
export function creationOf({ event, account }: EventRecord, at: number): number | undefined {
  const said = Date.parse(account.createdAt ?? (event.type === 'account.created' ? event.at : ''));
  return isBelievable(said) ? Math.min(said, at) : undefined;
}
