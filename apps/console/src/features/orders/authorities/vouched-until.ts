import { deskDay, deskDayAfter, endOfDay } from '../../../ui/desk-time.ts';

/** The last day on which an account can end: its whole day has to be within a year from now. */
const LAST_DAY = 364;

/** The days between which an authority can vouch for an account, as a field for days has them. */
export function vouchDays(now: number): { readonly min: string; readonly max: string } {
  return { min: deskDay(now), max: deskDayAfter(now, LAST_DAY) };
}

/**
 * What is sent of a day until whose end at this desk an authority vouches; without one the server takes a year.
 *
 * @example
 * ```ts
 * vouchedUntil('') // => {}
 * ```
 */
export function vouchedUntil(day: string): { readonly expiresAt?: string } {
  return day === '' ? {} : { expiresAt: endOfDay(day) };
}
