import { type Clock, codeOf } from '@breakwater/kernel';
import type { Post } from '@breakwater/outgoing';
import type { Outcome } from './delivery.ts';
import type { SigningEndpoint } from './endpoint-store.ts';
import type { SecretSeal } from './seal-secret.ts';
import { signatureHeaders } from './signature.ts';

export interface Attempt extends SigningEndpoint {
  readonly idempotencyKey: string;
  readonly body: string;
}

/** Signs and sends once. Whatever goes wrong is an outcome, never an exception. */
export async function attemptDelivery(
  post: Post,
  seal: SecretSeal,
  clock: Clock,
  timeoutMs: number,
  attempt: Attempt,
): Promise<Outcome> {
  const { url, secrets, idempotencyKey, body } = attempt;
  const timestamp = Math.floor(clock.now() / 1_000);
  try {
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Breakwater-Webhooks/1',
      ...signatureHeaders(idempotencyKey, timestamp, body, secrets.map(seal.open)),
    };
    return await post({ url, headers, body, timeoutMs });
  } catch (error) {
    return { error: failureCode(error) };
  }
}

/** A kind that is safe to keep and show: messages of the network may name what is nobody's business. */
function failureCode(error: unknown): string {
  const code = codeOf(error);
  return code === 'target-timeout' ? 'timeout' : code;
}
