import { AccessError } from '../access-error.ts';

export function challengeUnknown(): AccessError {
  const message = 'This attempt is too old, or was answered already. Begin again.';
  return new AccessError('challenge-unknown', message, { status: 409 });
}

export function passkeyRefused(cause?: unknown): AccessError {
  const message =
    'This passkey was not accepted: it is unknown here, or its answer does not fit what was asked.';
  return new AccessError('passkey-refused', message, { status: 401, ...(cause !== undefined && { cause }) });
}

export function passkeyTaken(): AccessError {
  return new AccessError('passkey-taken', 'This passkey is registered already.', { status: 409 });
}

export function passkeyNotFound(): AccessError {
  return new AccessError('passkey-not-found', 'You have no passkey with this id.', { status: 404 });
}
