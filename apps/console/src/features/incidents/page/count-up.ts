const SECOND = 1_000;
const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A time that passed as whole days and a clock of hours, minutes and seconds; before its beginning it is none.
 *
 * @example
 * ```ts
 * countUp(90_061_000) // => { days: 1, clock: '01:01:01' }
 * countUp(-5) // => { days: 0, clock: '00:00:00' }
 * ```
 */
export function countUp(ms: number): { readonly days: number; readonly clock: string } {
  const whole = Math.max(0, Math.floor(ms / SECOND));
  const left = whole % DAY;
  const parts = [Math.floor(left / HOUR), Math.floor((left % HOUR) / MINUTE), left % MINUTE];
  return { days: Math.floor(whole / DAY), clock: parts.map(two).join(':') };
}
