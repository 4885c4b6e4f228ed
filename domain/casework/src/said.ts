import { CaseworkError } from './casework-error.ts';

/**
 * Whoever says what became of something, sends, uploads or destroys is a person; the tables hold that too.
 *
 * @throws CaseworkError 403 `case-person-needed`
 * @example
 * ```ts
 * checkPersonal('key:1') // => throws case-person-needed
 * ```
 */
export function checkPersonal(by: string): void {
  if (/^staff:\S/.test(by)) return;
  throw new CaseworkError('case-person-needed', 'This takes a person; a key of a program is nobody.', 403);
}

/** Clocks of two machines may differ by so much; what is later than that did not happen yet. */
const AHEAD_MS = 300_000;

/**
 * An instant that somebody says something happened at, in milliseconds; never ahead of now.
 *
 * @throws what `fault` makes
 * @example
 * ```ts
 * pastInstant('2026-01-01T00:00:00Z', Date.UTC(2026, 1, 1), () => new Error('ahead')) // => 1767225600000
 * ```
 */
export function pastInstant(at: string, now: number, fault: (message: string) => Error): number {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) throw fault('This is no instant: write it like 2026-05-04T09:30:00Z.');
  if (instant > now + AHEAD_MS) throw fault('This lies ahead: what has not happened is not on record.');
  return instant;
}
