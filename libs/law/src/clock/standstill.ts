import type { PackClock, PauseReason } from '@breakwater/contracts/law';
import { LawError } from '../law-error.ts';
import type { Pause } from './due.ts';

/** A time in which a clock stands still for one reason or several; `restarts`: the period runs anew when it ends. */
export interface Standstill {
  readonly reason: PauseReason;
  readonly from: number;
  readonly to: number;
  readonly restarts: boolean;
}

/**
 * The pauses that count for a clock, in order, with those that overlap or touch made one. One that goes on ends at
 * infinity. What lies before the start counts from the start.
 *
 * @throws LawError `pause-reversed`
 */
export function standstills(clock: PackClock, pauses: readonly Pause[], startedAt: number): Standstill[] {
  const all: Standstill[] = [];
  const counting = pauses
    .filter(({ reason }) => clock.pausesOn.includes(reason) || clock.restartsOn.includes(reason))
    .map(({ reason, from, to = Number.POSITIVE_INFINITY }) => {
      if (!(to >= from))
        throw new LawError('pause-reversed', 'A pause ends before it begins; swap its times.');
      return { reason, from: Math.max(from, startedAt), to, restarts: clock.restartsOn.includes(reason) };
    })
    .filter(({ from, to }) => to > from)
    .sort((left, right) => left.from - right.from || left.to - right.to);
  for (const pause of counting) {
    const last = all.at(-1);
    if (!last || pause.from > last.to) all.push(pause);
    else {
      all[all.length - 1] = {
        // What is open says why the clock stands still; else what began first.
        reason: pause.to === Number.POSITIVE_INFINITY && last.to !== pause.to ? pause.reason : last.reason,
        from: last.from,
        to: Math.max(last.to, pause.to),
        restarts: last.restarts || pause.restarts,
      };
    }
  }
  return all;
}
