import {
  type Clock,
  decodeCursor,
  isId,
  type Page,
  type PageQuery,
  pageOf,
  toInstant,
} from '@breakwater/kernel';
import { notify, type Storage } from '@breakwater/storage';
import { DELIVERY_CHANNEL } from './channel.ts';
import type { DeadLetter } from './delivery.ts';
import { listDead, reviveDead } from './delivery-store.ts';

const PAGE = 100;

export interface DeadLetters {
  /**
   * Oldest first, also those that a replay found out of date (`superseded`). Throws BreakwaterError 422
   * `request-invalid` for a cursor that is none.
   */
  list(query?: PageQuery & { readonly endpointId?: string }): Promise<Page<DeadLetter>>;
  /**
   * Tries again those named, or all of an endpoint, from the first attempt on. Returns how many. What a later message
   * on the same subject has made out of date is not sent: it becomes `superseded`.
   */
  replay(which: { readonly ids: readonly string[] } | { readonly endpointId: string }): Promise<number>;
}

/** The deliveries that were given up: nothing is dropped silently. */
export function createDeadLetters(storage: Storage, clock: Clock): DeadLetters {
  return {
    list: async ({ endpointId, limit = PAGE, cursor } = {}) => {
      const after = decodeCursor(cursor, { seq: /^\d{1,16}$/ });
      if (endpointId !== undefined && !isId(endpointId)) return { items: [] };
      const rows = await listDead(storage.db, endpointId ?? null, after?.seq ?? '0', limit + 1);
      const page = pageOf(rows, limit, ({ seq }) => [seq]);
      return { ...page, items: page.items.map(({ letter }) => letter) };
    },
    replay: (which) =>
      storage.transaction(async (trx) => {
        const ids = 'ids' in which ? which.ids.filter(isId) : null;
        const endpointId = 'endpointId' in which ? which.endpointId : null;
        if (endpointId !== null && !isId(endpointId)) return 0;
        const revived = await reviveDead(trx, ids, endpointId, toInstant(clock.now()));
        if (revived > 0) await notify(trx, DELIVERY_CHANNEL);
        return revived;
      }),
  };
}
