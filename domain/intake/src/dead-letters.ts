import { type Clock, isId } from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';
import { checkCounts } from './check-query.ts';
import { type DeadLetter, listDeadLetters, requeueDeadLetters } from './dead-letter-store.ts';

/** Events that failed alone until they were set aside. */
export interface DeadLetters {
  /** The newest first, at most `limit` (100); `replayed` adds those that went back into the queue.
   * Throws BreakwaterError 422 `request-invalid` for a limit that is none. */
  list(options?: { limit?: number; replayed?: boolean }): Promise<readonly DeadLetter[]>;
  /** Puts events back into the queue. Returns the ids that went back; others are unknown or went back before. */
  replay(eventIds: readonly string[]): Promise<readonly string[]>;
}

export function createDeadLetters(options: {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly onReplayed: (count: number) => void;
}): DeadLetters {
  const { storage, clock, onReplayed } = options;
  return {
    list: async ({ limit = 100, replayed = false } = {}) => {
      checkCounts({ limit });
      return listDeadLetters(storage.db, { limit, replayed });
    },
    replay: async (eventIds) => {
      const ids = eventIds.filter(isId);
      const back = await storage.transaction((trx) => requeueDeadLetters(trx, ids, clock.now()));
      onReplayed(back.length);
      return back;
    },
  };
}
