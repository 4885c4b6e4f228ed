import type { IgnoredField, SignUpCheck } from '@breakwater/contracts/returns';
import { isBelievable } from '../profiles/creation-time.ts';

/** How far a sender's clock may run ahead of ours. */
const MAX_AHEAD_MS = 10 * 60_000;

/** When a sign-up is and when its account was made, milliseconds since the epoch, and what could not be used of it. */
export interface SignUpTimes {
  readonly at: number;
  readonly createdAt: number;
  readonly ignored: readonly IgnoredField[];
}

/**
 * Reads the times of a sign-up. A time that cannot be weighs nothing: were an account believed that it is older than all
 * removals, it would be cleared of being a return.
 *
 * @example
 * readTimes({ platform: 'harbour', at: '1970-01-01T00:00:00Z' }, 1_780_000_000_000).at // => 1780000000000
 */
export function readTimes({ at: given, account }: SignUpCheck, now: number): SignUpTimes {
  const ignored: IgnoredField[] = [];
  const read = (pointer: string, written: string | undefined, instead: string, last: number) => {
    if (written === undefined) return undefined;
    const fault = faultOf(Date.parse(written), now, last);
    if (fault === undefined) return Math.min(Date.parse(written), last);
    const [code, expected] = fault;
    ignored.push({ pointer, code, message: `${expected}; ${instead} is taken instead` });
    return undefined;
  };
  const at = read('/at', given, 'now', now) ?? now;
  const createdAt = read('/account/createdAt', account?.createdAt, 'the time of the sign-up', at) ?? at;
  return { at, createdAt, ignored };
}

function faultOf(instant: number, now: number, last: number): [code: string, expected: string] | undefined {
  if (Number.isNaN(instant)) return ['wrong-value', 'expected an instant with second 00 to 59'];
  if (instant > now + MAX_AHEAD_MS)
    return ['in-the-future', 'expected an instant at most 10 minutes from now'];
  if (instant > last + MAX_AHEAD_MS)
    return ['after-sign-up', 'expected an instant at most 10 minutes after the sign-up'];
  return isBelievable(instant) ? undefined : ['too-old', 'expected an instant after 1990'];
}
