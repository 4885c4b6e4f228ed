import type { Clock } from '@breakwater/kernel';
import { overloaded, storingFailed } from './refusal.ts';

/** A reading is trusted this long: other processes add and judge as well. */
const TRUSTED_MS = 1_000;
/** While refusing, the queue is counted no more often than this. */
const RECOUNT_MS = 100;
const RETRY_AFTER_SECONDS = 5;

/** Knows about how many events wait to be judged without counting them for each upload. */
export interface BacklogGauge {
  /** Lets `size` more events in, or throws `overloaded` (429). */
  admit(size: number): Promise<void>;
  /** This process judged, or set aside, that many. */
  drained(size: number): void;
}

export function gaugeBacklog(options: {
  readonly count: (atMost: number) => Promise<number>;
  readonly clock: Clock;
  readonly maxBacklog: number;
}): BacklogGauge {
  const { count, clock, maxBacklog } = options;
  let estimate = 0;
  let countedAt = Number.NEGATIVE_INFINITY;

  async function recount(): Promise<void> {
    countedAt = clock.now();
    try {
      estimate = await count(maxBacklog + 1);
    } catch (error) {
      throw storingFailed(error);
    }
  }

  return {
    admit: async (size) => {
      const age = clock.now() - countedAt;
      if (age >= TRUSTED_MS || (estimate + size > maxBacklog && age >= RECOUNT_MS)) await recount();
      if (estimate + size > maxBacklog) {
        throw overloaded(`More than ${maxBacklog} events wait to be judged`, RETRY_AFTER_SECONDS);
      }
      estimate += size;
    },
    drained: (size) => {
      estimate = Math.max(0, estimate - size);
    },
  };
}
