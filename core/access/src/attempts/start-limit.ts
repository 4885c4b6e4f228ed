import type { Clock } from '@breakwater/kernel';
import { signInLocked } from '../access-error.ts';
import { createAttemptLimit } from './attempt-limit.ts';

/** Slows down who begins many sign-ins without ending them: each leaves something to remember for a while. */
export interface StartLimit {
  /** Throws AccessError 429 `sign-in-locked`: ten at once, then one every 3 s. */
  take(address: string): void;
}

export function createStartLimit(clock: Clock): StartLimit {
  const limit = createAttemptLimit(clock);
  return {
    take: (address) => {
      const wait = limit.waitSeconds(address);
      if (wait > 0) throw signInLocked(wait);
      limit.fail(address);
    },
  };
}
