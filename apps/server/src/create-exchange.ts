import type { Audit, SigningKey } from '@breakwater/audit';
import type { Clock, IdSource } from '@breakwater/kernel';
import { createExchange, type Exchange, type ExchangePorts } from '@breakwater/ledger';
import type { Storage } from '@breakwater/storage';
import { checkTarget, createPost, type TargetPolicy } from '@breakwater/webhooks';

/** What the exchange is wired to. */
export interface ExchangeSurroundings {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Key of this installation. */
  readonly key: SigningKey;
  readonly audit: Audit;
  /** Where requests may go: the same as for webhooks. */
  readonly policy: TargetPolicy;
  /** The desk that takes orders in. */
  readonly desk: Pick<ExchangePorts, 'prepareOrder' | 'prepareMessage' | 'arrived'>;
}

/** The exchange with its ports and the key of this installation. */
export function openExchange(around: ExchangeSurroundings): Exchange {
  const { storage, clock, ids, key, audit, policy, desk } = around;
  const post = createPost(policy);
  return createExchange({
    ...{ storage, clock, ids, key, record: audit.append, ...desk },
    post: async (request) => ({ body: '', ...(await post({ ...request, readAnswer: true })) }),
    checkAddress: (url) => void checkTarget(url, policy),
  });
}
