import type { Clock } from '@breakwater/kernel';

export type BreakerState = 'closed' | 'open' | 'half-open';

export interface Breaker {
  /** Whether a call may go out; half open, one may. Whoever was let through says how it went. */
  enter(): boolean;
  succeeded(): void;
  failed(): void;
  /** It said nothing about the endpoint, or never went out. */
  withdrawn(): void;
  state(): { readonly state: BreakerState; readonly failures: number; readonly openUntil?: number };
}

export interface BreakerOptions {
  /** So many failures one after the other open it. */
  readonly failures: number;
  /** Milliseconds until one call is let through to see. */
  readonly openMs: number;
}

/**
 * Leaves an endpoint alone that fails: open after so many failures in a row, then one call at a time until one succeeds.
 *
 * @example
 * ```ts
 * const breaker = createBreaker({ failures: 1, openMs: 1000 }, { now: () => 0 })
 * breaker.failed()
 * breaker.enter() // => false
 * breaker.state() // => { state: 'open', failures: 1, openUntil: 1000 }
 * ```
 */
export function createBreaker({ failures: most, openMs }: BreakerOptions, clock: Clock): Breaker {
  let failures = 0;
  let openUntil: number | undefined;
  let trying = false;
  const isOpen = () => openUntil !== undefined && clock.now() < openUntil;
  return {
    enter() {
      if (openUntil === undefined) return true;
      if (isOpen() || trying) return false;
      trying = true;
      return true;
    },
    succeeded() {
      failures = 0;
      openUntil = undefined;
      trying = false;
    },
    failed() {
      failures++;
      // Those that were under way when it opened do not keep it open for longer.
      if (trying || (failures >= most && openUntil === undefined)) openUntil = clock.now() + openMs;
      trying = false;
    },
    withdrawn() {
      trying = false;
    },
    state() {
      if (openUntil === undefined) return { state: 'closed', failures };
      return { state: isOpen() ? 'open' : 'half-open', failures, openUntil };
    },
  };
}
