import {
  type Clock,
  decodeCursor,
  isId,
  isInstant,
  type Page,
  type PageQuery,
  pageOf,
  toInstant,
} from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';
import { checkCounts } from './check-query.ts';
import { type DeadLetter, listDeadLetters, requeueDeadLetters } from './dead-letter-store.ts';

const PAGE = 100;

/** Events that failed alone until they were set aside. */
export interface DeadLetters {
  /**
   * The newest first, 100 a page when left out; `replayed` adds those that went back into the queue. Throws
   * BreakwaterError 422 `request-invalid` for a limit or a cursor that is none.
   */
  list(query?: PageQuery & { readonly replayed?: boolean }): Promise<Page<DeadLetter>>;
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
    list: async ({ limit = PAGE, cursor, replayed = false } = {}) => {
      checkCounts({ limit });
      const after = decodeCursor(cursor, { at: isInstant, id: isId });
      const letters = await listDeadLetters(storage.db, { limit: limit + 1, replayed, after });
      return pageOf(letters, limit, ({ at, eventId }) => [toInstant(at), eventId]);
    },
    replay: async (eventIds) => {
      const ids = eventIds.filter(isId);
      const back = await storage.transaction((trx) => requeueDeadLetters(trx, ids, clock.now()));
      onReplayed(back.length);
      return back;
    },
  };
}
