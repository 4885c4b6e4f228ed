import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { BreakwaterError, type Clock, systemClock } from '@breakwater/kernel';

const PREFIX = 'whsec_';

/** A request was not signed by the holder of the secret, or is too old. */
export class WebhookSignatureError extends BreakwaterError {
  override readonly name = 'WebhookSignatureError';
}

/** A new secret: `whsec_` and 32 random bytes as base64. */
export function createSecret(): string {
  return `${PREFIX}${randomBytes(32).toString('base64')}`;
}

/**
 * The headers that sign a body, with each of the secrets (Standard Webhooks 1.0): while a secret is being replaced,
 * the receiver may check either.
 *
 * @param timestamp seconds since the epoch
 */
export function signatureHeaders(
  id: string,
  timestamp: number,
  body: string,
  secrets: readonly string[],
): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': secrets.map((secret) => `v1,${signatureOf(id, timestamp, body, secret)}`).join(' '),
  };
}

function signatureOf(id: string, timestamp: number, body: string, secret: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
}

export interface VerifyOptions {
  /** How far the sender's clock may be from ours, either way; 300 when left out. */
  readonly toleranceSeconds?: number;
  readonly clock?: Clock;
}

/** Headers as Node gives them: names in lower case. */
export type ReceivedHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Checks that a received webhook is genuine and fresh (Standard Webhooks 1.0), in constant time.
 *
 * @param body the bytes as received, before any parsing
 * @returns the id of the message: one that was seen before was delivered twice
 * @throws WebhookSignatureError `signature-missing`, `signature-stale`, `signature-wrong`
 *
 * @example
 * ```ts
 * verifySignature({}, '{}', 'whsec_c2VjcmV0') // => throws signature-missing
 * ```
 */
export function verifySignature(
  headers: ReceivedHeaders,
  body: string,
  secret: string,
  { toleranceSeconds = 300, clock = systemClock }: VerifyOptions = {},
): { readonly id: string; readonly timestamp: number } {
  const id = headers['webhook-id'];
  const timestamp = Number(headers['webhook-timestamp']);
  const signatures = headers['webhook-signature'];
  if (typeof id !== 'string' || !Number.isSafeInteger(timestamp) || typeof signatures !== 'string') {
    throw refusal(
      'signature-missing',
      'The headers webhook-id, webhook-timestamp and webhook-signature are needed.',
    );
  }
  if (Math.abs(clock.now() / 1_000 - timestamp) > toleranceSeconds) {
    throw refusal('signature-stale', `The webhook was signed more than ${toleranceSeconds} s ago or ahead.`);
  }
  const expected = Buffer.from(`v1,${signatureOf(id, timestamp, body, secret)}`);
  const genuine = signatures.split(' ').map((text) => Buffer.from(text));
  if (genuine.some((given) => given.length === expected.length && timingSafeEqual(given, expected))) {
    return { id, timestamp };
  }
  throw refusal('signature-wrong', 'The webhook was not signed with this secret, or its body was changed.');
}

function refusal(code: string, message: string): WebhookSignatureError {
  return new WebhookSignatureError(code, message, { status: 401 });
}
