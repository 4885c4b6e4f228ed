import { type Clock, toInstant } from '@breakwater/kernel';
import type { Post } from '@breakwater/outgoing';
import type { Storage } from '@breakwater/storage';
import { attemptDelivery } from './attempt-delivery.ts';
import { DELIVERY_CHANNEL } from './channel.ts';
import { type ClaimedDelivery, settle } from './delivery.ts';
import { claimDeliveries, settleDelivery } from './delivery-store.ts';
import { DEFAULT_POLICY, type WebhookPolicy } from './policy.ts';
import { createSeal, type SealKey } from './seal-secret.ts';

const POLL_MS = 1_000;
/** How much longer than an attempt a claim lasts: room for a slow database, and soon over after a kill. */
const SETTLING_MS = 5_000;

/** Sends what waits. Any number of them, in any number of processes, share the work. */
export interface Dispatcher {
  start(): Promise<void>;
  /** Takes on nothing more and waits for the attempts that are under way. */
  stop(): Promise<void>;
}

export interface DispatcherOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly policy?: Partial<WebhookPolicy>;
  /** What sends: the `post` of `outgoing`. */
  readonly post: Post;
  /** 32 bytes: what the secrets of endpoints are sealed with. */
  readonly sealKey: SealKey;
  readonly pollMs?: number;
  /** Told of what went wrong on our side, e.g. the database is away; it is tried again. */
  readonly onError: (error: unknown) => void;
  /** Told of what became of each attempt once that is written down, for metrics. */
  readonly onSettled?: (state: AttemptState) => void;
}

/** What became of an attempt: the target has it, it is tried again, or it was given up. */
export type AttemptState = 'delivered' | 'retry' | 'dead';

/**
 * Sends waiting deliveries, woken by notifications and once a second. At least once each, since a process may die
 * between the target's answer and our note of it; in order per endpoint and ordering key; a target that fails delays
 * only what is meant for it.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { storage, clock, post, pollMs = POLL_MS, onError, onSettled = () => {} } = options;
  const policy = { ...DEFAULT_POLICY, ...options.policy };
  const seal = createSeal(options.sealKey);
  const busy = new Map<string, number>();
  const underWay = new Set<Promise<void>>();
  let wake = () => {};
  let running: Promise<void> | undefined;
  let unlisten: (() => Promise<void>) | undefined;
  let stopped = false;

  async function takeDue(): Promise<void> {
    const now = clock.now();
    const leaseUntil = toInstant(now + policy.timeoutMs + SETTLING_MS);
    const { concurrency } = policy;
    for (const claimed of await claimDeliveries(storage.db, {
      concurrency,
      busy,
      now: toInstant(now),
      leaseUntil,
    })) {
      const work = deliver(claimed).finally(() => underWay.delete(work));
      underWay.add(work);
    }
  }

  async function deliver(claimed: ClaimedDelivery): Promise<void> {
    count(claimed.endpointId, 1);
    try {
      const outcome = await attemptDelivery(post, seal, clock, policy.timeoutMs, claimed);
      const settlement = settle(outcome, claimed.attempts, policy, clock.now(), Math.random());
      await settleDelivery(storage.db, claimed, settlement);
      onSettled(settlement.state === 'waiting' ? 'retry' : settlement.state);
    } catch (error) {
      onError(error); // the lease runs out, and it is delivered again
    }
    count(claimed.endpointId, -1);
    wake();
  }

  function count(endpointId: string, change: number): void {
    const left = (busy.get(endpointId) ?? 0) + change;
    if (left > 0) busy.set(endpointId, left);
    else busy.delete(endpointId);
  }

  async function run(): Promise<void> {
    while (!stopped) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve; // before looking, so that what arrives meanwhile is not slept over
      });
      await takeDue().catch(onError);
      const timer = setTimeout(wake, pollMs);
      if (!stopped) await woken;
      clearTimeout(timer);
    }
  }

  return {
    start: async () => {
      unlisten = await storage.listen(DELIVERY_CHANNEL, () => wake());
      running = run();
    },
    stop: async () => {
      stopped = true;
      wake();
      await unlisten?.();
      await running;
      await Promise.all(underWay);
    },
  };
}
