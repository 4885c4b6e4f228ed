import type { PostAnswer } from '@breakwater/outgoing';
import type { WebhookPolicy } from './policy.ts';

/** What is to be told to the endpoints that want to hear it. */
export interface WebhookMessage {
  /** Event type, e.g. `action.created`. */
  readonly type: string;
  readonly platform: string;
  /** The same for the same happening: an endpoint gets it once, however often it is enqueued. */
  readonly idempotencyKey: string;
  /** Messages with one key reach an endpoint in the order in which they were enqueued. */
  readonly orderingKey: string;
  /** What it is about: once there is a later message on the same subject, this one is not sent again by a replay. */
  readonly subject?: string;
  readonly payload: object;
}

/** A delivery that a dispatcher has taken on. */
export interface ClaimedDelivery {
  readonly seq: number;
  readonly endpointId: string;
  readonly idempotencyKey: string;
  readonly body: string;
  /** With this one. */
  readonly attempts: number;
  readonly url: string;
  readonly secrets: readonly string[];
}

/** A delivery that was given up. */
export interface DeadLetter {
  readonly id: string;
  /** `superseded` when it was not sent again because a later message on its subject makes it out of date. */
  readonly state: 'dead' | 'superseded';
  readonly endpointId: string;
  readonly eventType: string;
  readonly idempotencyKey: string;
  readonly orderingKey: string;
  readonly attempts: number;
  readonly lastStatus: number | null;
  /** Code of what prevented the last answer, e.g. `ECONNREFUSED`, `timeout`. */
  readonly lastError: string | null;
  readonly createdAt: string;
}

/** An answer, or the code of what prevented one. */
export type Outcome = PostAnswer | { readonly error: string };

/** What becomes of a delivery after an attempt. */
export interface Settlement {
  readonly state: 'waiting' | 'delivered' | 'dead';
  /** Milliseconds since the epoch: when to try again, for `waiting`; when it was settled otherwise. */
  readonly at: number;
  readonly status: number | null;
  readonly error: string | null;
}

const GONE = 410;
const ASK_TO_WAIT = new Set([429, 503]);
const LONGEST_WAIT_MS = 24 * 3_600_000;

/**
 * Decides after an attempt: 2xx is delivered, 410 is dead at once, everything else is tried again until the attempts
 * are used up, later if the answer asks for it with Retry-After (RFC 9110 § 10.2.3).
 *
 * @param random a number in [0, 1) that spreads the retries
 */
export function settle(
  outcome: Outcome,
  attempts: number,
  policy: WebhookPolicy,
  now: number,
  random: number,
): Settlement {
  const status = 'status' in outcome ? outcome.status : null;
  const error = 'error' in outcome ? outcome.error : null;
  if (status !== null && status >= 200 && status < 300) return { state: 'delivered', at: now, status, error };
  if (status === GONE || attempts >= policy.attempts) return { state: 'dead', at: now, status, error };
  const asked =
    'status' in outcome && ASK_TO_WAIT.has(outcome.status) ? waitAsked(outcome.retryAfter, now) : 0;
  return { state: 'waiting', at: now + Math.max(asked, retryDelay(attempts, policy, random)), status, error };
}

/**
 * Milliseconds to wait after the n-th attempt: growing by a constant factor from the first delay to the longest,
 * give or take a fifth, so that what failed together is not retried together.
 *
 * @example
 * ```ts
 * const policy = { attempts: 10, firstDelayMs: 1_000, maxDelayMs: 3_600_000, timeoutMs: 10_000 };
 * retryDelay(1, policy, 0.5) // => 1000
 * retryDelay(9, policy, 0.5) // => 3600000
 * ```
 */
export function retryDelay(attempts: number, policy: WebhookPolicy, random: number): number {
  const { firstDelayMs, maxDelayMs } = policy;
  const steps = Math.max(1, policy.attempts - 2);
  const delay = firstDelayMs * (maxDelayMs / firstDelayMs) ** ((attempts - 1) / steps);
  return Math.round(Math.min(maxDelayMs, delay) * (0.8 + 0.4 * random));
}

function waitAsked(retryAfter: string | undefined, now: number): number {
  if (retryAfter === undefined) return 0;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - now;
  return Number.isNaN(wait) ? 0 : Math.min(LONGEST_WAIT_MS, wait);
}
