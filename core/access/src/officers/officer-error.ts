import { AccessError } from '../access-error.ts';

export function officerNotFound(): AccessError {
  return new AccessError('officer-not-found', 'There is no portal account with this id.', { status: 404 });
}

export function officerInvalid(pointer: string, message: string): AccessError {
  return new AccessError('officer-invalid', message, { status: 422, pointer });
}

export function officerDisabled(): AccessError {
  const message = 'This portal account is disabled. Enable it first, then invite its owner again.';
  return new AccessError('officer-disabled', message, { status: 409 });
}

export function officerExpired(): AccessError {
  const message =
    'This portal account is no longer vouched for. Ask the desk of the platform to renew it for your authority.';
  return new AccessError('officer-expired', message, { status: 403 });
}

export function lastPasskey(): AccessError {
  const message = 'This is your only passkey. Register another one first, or you could not sign in again.';
  return new AccessError('passkey-last', message, { status: 409 });
}
