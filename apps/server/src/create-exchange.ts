import { join } from 'node:path';
import { type Audit, loadOrCreateSigningKey } from '@breakwater/audit';
import type { Clock, IdSource } from '@breakwater/kernel';
import { createExchange, type Exchange, type ExchangePorts } from '@breakwater/ledger';
import type { Storage } from '@breakwater/storage';
import { checkTarget, createPost, type TargetPolicy } from '@breakwater/webhooks';
import type { ServerConfig } from './config.ts';

/** What the exchange is wired to. */
export interface ExchangeSurroundings {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly config: ServerConfig;
  readonly audit: Audit;
  /** Where requests may go: the same as for webhooks. */
  readonly policy: TargetPolicy;
  /** The desk that takes orders in. */
  readonly desk: Pick<ExchangePorts, 'prepareOrder' | 'prepareMessage' | 'arrived'>;
}

/** The exchange with its ports and the key of this installation. */
export async function openExchange(around: ExchangeSurroundings): Promise<Exchange> {
  const { storage, clock, ids, config, audit, policy, desk } = around;
  const post = createPost(policy);
  return createExchange({
    ...{ storage, clock, ids, record: audit.append, ...desk },
    key: await loadOrCreateSigningKey(join(config.home, 'exchange-key.pem')),
    post: async (request) => ({ body: '', ...(await post({ ...request, readAnswer: true })) }),
    checkAddress: (url) => void checkTarget(url, policy),
  });
}
