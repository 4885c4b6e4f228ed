import { type Clock, type IdSource, isId, toInstant } from '@breakwater/kernel';
import type { Outgoing } from '@breakwater/outgoing';
import type { Db, Storage } from '@breakwater/storage';
import { checkSettings, type Endpoint, type EndpointSettings, type NewEndpoint } from './endpoint.ts';
import {
  insertEndpoint,
  listEndpoints,
  lockEndpoint,
  removeEndpoint,
  replaceSecret,
  updateEndpoint,
} from './endpoint-store.ts';
import type { SecretSeal } from './seal-secret.ts';
import { createSecret } from './signature.ts';
import { endpointNotFound, invalidEndpoint } from './webhook-error.ts';

const LONGEST_OVERLAP_MS = 365 * 86_400_000;

/** The endpoints of an installation. Every change is told as `endpoint.changed` through the outbox. */
export interface Endpoints {
  /** The secret is returned this once. Throws WebhookError 422 `endpoint-invalid`. */
  create(endpoint: NewEndpoint): Promise<{ readonly endpoint: Endpoint; readonly secret: string }>;
  list(): Promise<Endpoint[]>;
  /** Throws WebhookError 404 `endpoint-not-found`, 422 `endpoint-invalid`. */
  update(id: string, changes: Partial<EndpointSettings>): Promise<Endpoint>;
  /**
   * A new secret; deliveries are signed with the old one too for `overlapMs` more, up to a year.
   * Throws WebhookError 404 `endpoint-not-found`, 422 `endpoint-invalid`.
   */
  rotateSecret(id: string, options: { readonly overlapMs: number }): Promise<{ readonly secret: string }>;
  /** What still waits for it becomes a dead letter. */
  remove(id: string): Promise<void>;
}

export interface EndpointsOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly outgoing: Pick<Outgoing, 'check'>;
  readonly eventTypes: readonly string[];
  readonly seal: SecretSeal;
}

export function createEndpoints({
  storage,
  clock,
  ids,
  outgoing,
  eventTypes,
  seal,
}: EndpointsOptions): Endpoints {
  const now = () => toInstant(clock.now());

  /** Runs a change on an existing endpoint and tells of it. */
  function change<T>(id: string, made: (trx: Db, endpoint: Endpoint) => Promise<T>): Promise<T> {
    return storage.work(async (work) => {
      const endpoint = isId(id) ? await lockEndpoint(work.db, id) : undefined;
      if (!endpoint) throw endpointNotFound();
      work.emit('endpoint.changed', { endpointId: id });
      return made(work.db, endpoint);
    });
  }

  return {
    create: async ({ url, events, platforms = null }) => {
      const endpoint: Endpoint = { id: ids(), url, events, platforms, enabled: true, createdAt: now() };
      checkSettings(endpoint, eventTypes, outgoing);
      const secret = createSecret();
      await storage.work(async (work) => {
        await insertEndpoint(work.db, endpoint, seal.seal(secret));
        work.emit('endpoint.changed', { endpointId: endpoint.id });
      });
      return { endpoint, secret };
    },
    list: () => listEndpoints(storage.db),
    update: (id, changes) =>
      change(id, async (trx, endpoint) => {
        const updated = { ...endpoint, ...changes };
        checkSettings(updated, eventTypes, outgoing);
        await updateEndpoint(trx, id, updated);
        return updated;
      }),
    rotateSecret: (id, { overlapMs }) =>
      change(id, async (trx) => {
        if (!(overlapMs >= 0 && overlapMs <= LONGEST_OVERLAP_MS))
          throw invalidEndpoint('/overlapMs', 'An overlap lasts from 0 ms to a year.');
        const secret = createSecret();
        await replaceSecret(trx, id, seal.seal(secret), toInstant(clock.now() + overlapMs));
        return { secret };
      }),
    remove: (id) => change(id, (trx) => removeEndpoint(trx, id, now())),
  };
}
