import type { Clock } from '@breakwater/kernel';

const BURST = 10;
const REFILL_MS = 3_000;
const CALLERS = 10_000;

/** Counts failed attempts per caller. */
export interface AttemptLimit {
  /** Whole seconds until the caller may try again; 0 when at once. */
  waitSeconds(caller: string): number;
  /** Takes one attempt from the caller. */
  fail(caller: string): void;
}

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/**
 * A token bucket per caller, in memory: 10 failures at once, then one every 3 s. Of more than 10,000 callers the one
 * whose last failure is longest ago is forgotten.
 */
export function createAttemptLimit(clock: Clock): AttemptLimit {
  const buckets = new Map<string, Bucket>();
  const tokensOf = (caller: string) => {
    const bucket = buckets.get(caller);
    return bucket ? Math.min(BURST, bucket.tokens + (clock.now() - bucket.at) / REFILL_MS) : BURST;
  };
  return {
    waitSeconds: (caller) => Math.ceil((Math.max(0, 1 - tokensOf(caller)) * REFILL_MS) / 1_000),
    fail: (caller) => {
      const tokens = Math.max(0, tokensOf(caller) - 1);
      buckets.delete(caller); // so that the map stays in order of the last failure
      buckets.set(caller, { tokens, at: clock.now() });
      if (buckets.size <= CALLERS) return;
      for (const oldest of buckets.keys()) {
        buckets.delete(oldest);
        return;
      }
    },
  };
}
