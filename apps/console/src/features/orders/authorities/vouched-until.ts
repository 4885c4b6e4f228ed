const DAY_MS = 86_400_000;
/** The last day on which an account can end: its whole day has to be within a year from now. */
const LAST_DAY = 364;

/** The days between which an authority can vouch for an account, as a field for days has them. */
export function vouchDays(now: number): { readonly min: string; readonly max: string } {
  return { min: dayAt(now), max: dayAt(now + LAST_DAY * DAY_MS) };
}

/**
 * What is sent of a day until whose end an authority vouches; without one the server takes a year.
 *
 * @example
 * ```ts
 * vouchedUntil('2027-01-31') // => { expiresAt: '2027-01-31T23:59:59.000Z' }
 * vouchedUntil('') // => {}
 * ```
 */
export function vouchedUntil(day: string): { readonly expiresAt?: string } {
  return day === '' ? {} : { expiresAt: `${day}T23:59:59.000Z` };
}

function dayAt(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
