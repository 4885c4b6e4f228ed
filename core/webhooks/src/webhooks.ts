import { type Clock, type IdSource, isId, toInstant } from '@breakwater/kernel';
import type { Outgoing } from '@breakwater/outgoing';
import { type Db, notify, type Storage } from '@breakwater/storage';
import { attemptDelivery } from './attempt-delivery.ts';
import { DELIVERY_CHANNEL } from './channel.ts';
import { createDeadLetters, type DeadLetters } from './dead-letters.ts';
import type { Outcome, WebhookMessage } from './delivery.ts';
import { deleteDelivered, insertDeliveries } from './delivery-store.ts';
import { findSigningEndpoint, lockSecrets, setSecrets } from './endpoint-store.ts';
import { createEndpoints, type Endpoints } from './manage-endpoints.ts';
import { DEFAULT_POLICY, type WebhookPolicy } from './policy.ts';
import { createSeal, isSealed, type SealKey } from './seal-secret.ts';
import { endpointNotFound } from './webhook-error.ts';

/** Signed messages to the platforms. */
export interface Webhooks {
  readonly endpoints: Endpoints;
  readonly deadLetters: DeadLetters;
  /**
   * Puts messages on their way in the caller's transaction, one delivery for each endpoint that wants it; what an
   * endpoint has got before is left out. Returns how many deliveries there are.
   */
  enqueue(trx: Db, messages: readonly WebhookMessage[]): Promise<number>;
  /** Sends a `webhook.test` at once and says what came back. Throws WebhookError 404 `endpoint-not-found`. */
  test(endpointId: string): Promise<Outcome>;
  /** Seals secrets from before there was a seal. Throws WebhookError 503 `webhook-key-wrong` where the key does not fit. */
  sealStored(): Promise<void>;
  /** Forgets what was delivered longer ago. An idempotency key that is forgotten can be delivered again. */
  purge(olderThanMs: number): Promise<number>;
}

export interface WebhooksOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Event types that endpoints can ask for: a misspelt one is refused instead of never sent. */
  readonly eventTypes: readonly string[];
  readonly policy?: Partial<WebhookPolicy>;
  /** 32 bytes: what the secrets of endpoints are sealed with. */
  readonly sealKey: SealKey;
  /** Where requests may go, and what sends them. */
  readonly outgoing: Pick<Outgoing, 'check' | 'post'>;
}

/**
 * Opens the webhooks of a storage; `createDispatcher` sends what is enqueued here.
 *
 * @example
 * ```text
 * const webhooks = createWebhooks({ storage, clock, ids, outgoing, eventTypes: ['action.created'] });
 * await webhooks.endpoints.create({ url: 'https://hooks.example.org', events: ['action.created'] });
 * await storage.transaction((trx) => webhooks.enqueue(trx, messages));
 * ```
 */
export function createWebhooks(options: WebhooksOptions): Webhooks {
  const { storage, clock, ids, eventTypes, outgoing } = options;
  const policy = { ...DEFAULT_POLICY, ...options.policy };
  const { post } = outgoing;
  const seal = createSeal(options.sealKey);
  return {
    endpoints: createEndpoints({ storage, clock, ids, outgoing, eventTypes, seal }),
    deadLetters: createDeadLetters(storage, clock),
    enqueue: async (trx, messages) => {
      if (messages.length === 0) return 0;
      const enqueued = await insertDeliveries(trx, messages, toInstant(clock.now()));
      if (enqueued > 0) await notify(trx, DELIVERY_CHANNEL);
      return enqueued;
    },
    test: async (endpointId) => {
      const at = toInstant(clock.now());
      const endpoint = isId(endpointId) ? await findSigningEndpoint(storage.db, endpointId, at) : undefined;
      if (!endpoint) throw endpointNotFound();
      const body = JSON.stringify({ type: 'webhook.test', timestamp: at, data: { endpointId } });
      return attemptDelivery(post, seal, clock, policy.timeoutMs, {
        ...endpoint,
        idempotencyKey: ids(),
        body,
      });
    },
    sealStored: () =>
      storage.transaction(async (trx) => {
        for (const { id, secret, oldSecret } of await lockSecrets(trx)) {
          const [now, before] = [seal.open(secret), oldSecret === undefined ? null : seal.open(oldSecret)];
          if (isSealed(secret) && (oldSecret === undefined || isSealed(oldSecret))) continue;
          await setSecrets(trx, id, seal.seal(now), before === null ? null : seal.seal(before));
        }
      }),
    purge: (olderThanMs) => deleteDelivered(storage.db, toInstant(clock.now() - olderThanMs)),
  };
}
