import { setTimeout as sleep } from 'node:timers/promises';

/** How many times a second something is sent when a rate is to be held. */
const UPLOADS_A_SECOND = 4;

/** A clock that only goes forward, and waiting by it. */
export interface PaceTime {
  /** Milliseconds. */
  now(): number;
  /** Ends early when the signal says so. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

const real: PaceTime = {
  now: () => performance.now(),
  wait: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
};

/**
 * Waits until so many events may be sent. Time that was lost, e.g. while the server was away, is not caught up on: what comes after
 * is no faster than what came before.
 */
export function createPace(perSecond: number, time: PaceTime = real) {
  let free = time.now();
  return async (events: number, signal: AbortSignal): Promise<void> => {
    const wait = free - time.now();
    if (wait > 0) await time.wait(wait, signal);
    free = Math.max(free, time.now()) + (events / perSecond) * 1_000;
  };
}

/**
 * Events an upload: the fewer, the lower the rate, so that a second's worth does not come at once.
 *
 * @example
 * uploadSize(500, 40) // => 10
 * uploadSize(500, undefined) // => 500
 */
export function uploadSize(batch: number, perSecond: number | undefined): number {
  if (perSecond === undefined) return batch;
  return Math.max(1, Math.min(batch, Math.floor(perSecond / UPLOADS_A_SECOND)));
}
