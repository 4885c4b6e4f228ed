import { join } from 'node:path';
import { type Audit, loadOrCreateSigningKey } from '@breakwater/audit';
import type { Clock, IdSource } from '@breakwater/kernel';
import { createExchange, type Exchange, type ExchangePorts } from '@breakwater/ledger';
import type { Outgoing } from '@breakwater/outgoing';
import type { Storage } from '@breakwater/storage';
import type { ServerConfig } from './config.ts';

/** What the exchange is wired to. */
export interface ExchangeSurroundings {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly config: ServerConfig;
  readonly audit: Audit;
  /** Where requests may go, and what sends them. */
  readonly outgoing: Outgoing;
  /** The desk that takes orders in. */
  readonly desk: Pick<ExchangePorts, 'prepareOrder' | 'prepareMessage' | 'arrived'>;
}

/** The exchange with its ports and the key of this installation. */
export async function openExchange(around: ExchangeSurroundings): Promise<Exchange> {
  const { storage, clock, ids, config, audit, outgoing, desk } = around;
  return createExchange({
    ...{ storage, clock, ids, record: audit.append, ...desk },
    key: await loadOrCreateSigningKey(join(config.home, 'exchange-key.pem')),
    post: async (request) => ({ body: '', ...(await outgoing.post({ ...request, readAnswer: true })) }),
    checkAddress: (url) => void outgoing.check(url),
  });
}
