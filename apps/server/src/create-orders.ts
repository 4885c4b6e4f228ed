// TEMPORARY
import type { Audit } from '@breakwater/audit';
import type { Disclosure } from '@breakwater/disclosure';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Law } from '@breakwater/law';
import { createOrders, type Orders } from '@breakwater/orders';
import type { Storage } from '@breakwater/storage';

export function wireOrders(around: {
  storage: Storage;
  clock: Clock;
  ids: IdSource;
  audit: Audit;
  law: () => Law;
  disclosure: () => Disclosure;
}): Orders {
  const { storage, clock, ids, audit, law, disclosure } = around;
  return createOrders({
    storage,
    clock,
    ids,
    law,
    record: audit.append,
    entriesOf: async () => [],
    locate: async (targets) =>
      targets.map((t) => (t.kind === 'account' ? { platform: 'harbour', accountId: t.value } : undefined)),
    dispatch: async (_trx, order) => ({ delivered: order.channel === 'portal' }),
    grant: async (trx, grant) => (await disclosure().grants.open(trx, grant)).entries,
    endGrants: async (trx, orderId, by) =>
      disclosure().grants.end(trx, { orderId, by, because: 'withdrawn' }),
    hold: async (trx, wish) => {
      const { ids: holdIds, entries } = await disclosure().holds.place(trx, wish);
      return { holdIds, entries };
    },
    openJob: async () => {
      throw new Error('no');
    },
    resolveJob: async () => {
      throw new Error('no');
    },
    undo: async () => undefined,
    deliver: async () => undefined,
  });
}
