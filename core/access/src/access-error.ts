import { BreakwaterError } from '@breakwater/kernel';
import type { Scope } from './scope.ts';

/** A caller may not do this, or a key cannot be made or changed like this. */
export class AccessError extends BreakwaterError {
  override readonly name = 'AccessError';
}

export function unknownKey(): AccessError {
  const message =
    'The API key is unknown, revoked or expired. Send a valid one as "Authorization: Bearer bw_…".';
  return new AccessError('key-unknown', message, { status: 401 });
}

export function tooManyAttempts(retryAfterSeconds: number): AccessError {
  const message = `Too many requests with unknown API keys. Try again in ${retryAfterSeconds} s, with a valid key.`;
  return new AccessError('too-many-attempts', message, { status: 429, extra: { retryAfterSeconds } });
}

export function scopeMissing(scope: Scope): AccessError {
  const message = `This API key does not have the scope "${scope}". Use one that has, or have an administrator make one.`;
  return new AccessError('scope-missing', message, { status: 403, extra: { scope } });
}

export function keyNotFound(): AccessError {
  return new AccessError('key-not-found', 'There is no API key with this id.', { status: 404 });
}

export function keyNotActive(): AccessError {
  const message = 'This API key is revoked or expired and cannot be rotated. Create a new one.';
  return new AccessError('key-not-active', message, { status: 409 });
}

export function keyAlreadyRotated(): AccessError {
  const message = 'This API key has a successor already. Rotate that one, or create a new key.';
  return new AccessError('key-already-rotated', message, { status: 409 });
}

export function invalidKey(pointer: string, message: string): AccessError {
  return new AccessError('key-invalid', message, { status: 422, pointer });
}
