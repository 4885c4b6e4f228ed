/** The first instant of the month (UTC) in which an instant lies; both in milliseconds since the epoch. */
export function monthOf(instant: number): number {
  const day = new Date(instant);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth());
}

/** The first instant of the month after that. */
export function monthAfter(month: number): number {
  const day = new Date(month);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1);
}

/**
 * The name of a month as it stands in that of its partition.
 *
 * @example
 * monthName(monthOf(Date.UTC(2026, 10, 28))) // => '2026_11'
 */
export function monthName(month: number): string {
  return new Date(month).toISOString().slice(0, 7).replace('-', '_');
}

/**
 * The least UUIDv7 (RFC 9562 § 5.7) of an instant: ids begin with the milliseconds since the epoch, so that a range of
 * ids is a range of time.
 *
 * @example
 * firstIdAt(0x0192_0000_0001) // => '01920000-0001-0000-0000-000000000000'
 */
export function firstIdAt(instant: number): string {
  const hex = instant.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/**
 * When an id was made, in milliseconds since the epoch.
 *
 * @example
 * timeOfId(firstIdAt(5)) // => 5
 */
export function timeOfId(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
