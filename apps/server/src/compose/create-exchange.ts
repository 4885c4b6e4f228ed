import type { SigningKey } from '@breakwater/audit';
import type { Clock, IdSource } from '@breakwater/kernel';
import { createExchange, type Exchange, type ExchangePorts } from '@breakwater/notice-exchange';
import type { Outgoing } from '@breakwater/outgoing';
import type { Storage } from '@breakwater/storage';

/** What the exchange is wired to. */
export interface ExchangeSurroundings {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Key of this installation. */
  readonly key: SigningKey;
  /** Where requests may go, and what sends them. */
  readonly outgoing: Outgoing;
  /** The desk that takes orders in. */
  readonly desk: Pick<
    ExchangePorts,
    'prepareOrder' | 'prepareMessage' | 'arrived' | 'takeIncident' | 'takeLetter'
  >;
}

/** The exchange with its ports and the key of this installation. */
export function openExchange(around: ExchangeSurroundings): Exchange {
  const { storage, clock, ids, key, outgoing, desk } = around;
  return createExchange({
    storage,
    clock,
    ids,
    key,
    ...desk,
    post: async (request) => ({ body: '', ...(await outgoing.post({ ...request, readAnswer: true })) }),
    checkAddress: (url) => void outgoing.check(url),
  });
}
