import type { Permission } from '@breakwater/contracts';
import { BreakwaterError } from '@breakwater/kernel';

/** A caller may not do this, or a key, a person, a role or a session cannot be made or changed like this. */
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

export function permissionMissing(permission: Permission): AccessError {
  const message = `This needs the permission "${permission}". An administrator can give it to a role, or make a key that has it.`;
  return new AccessError('permission-missing', message, { status: 403, extra: { permission } });
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

export function notSignedIn(): AccessError {
  const message = 'You are not signed in, or your session has ended. Sign in again; what was saved is kept.';
  return new AccessError('not-signed-in', message, { status: 401 });
}

export function sessionNotFound(): AccessError {
  return new AccessError('session-not-found', 'You have no session with this id; it may have ended.', {
    status: 404,
  });
}

export function signInRefused(): AccessError {
  const message = 'E-mail address and password do not fit together, or the account is disabled.';
  return new AccessError('sign-in-refused', message, { status: 401 });
}

export function signInLocked(retryAfterSeconds: number): AccessError {
  const message = `Too many wrong attempts. Try again in ${retryAfterSeconds} s, or ask an administrator to unlock the account.`;
  return new AccessError('sign-in-locked', message, { status: 429, extra: { retryAfterSeconds } });
}

export function proofRefused(): AccessError {
  const message = 'This is not your password. Try again, or use a passkey.';
  return new AccessError('proof-refused', message, { status: 403 });
}

export function proofNeeded(): AccessError {
  const message = 'Enter your present password too; who has none proves afresh with a passkey first.';
  return new AccessError('proof-needed', message, { status: 403, pointer: '/current' });
}

export function staffInvalid(pointer: string, message: string): AccessError {
  return new AccessError('staff-invalid', message, { status: 422, pointer });
}

export function staffNotFound(): AccessError {
  return new AccessError('staff-not-found', 'There is no member of staff with this id.', { status: 404 });
}

export function emailTaken(): AccessError {
  const message =
    'A member of staff has this e-mail address already. Change that one, or take another address.';
  return new AccessError('email-taken', message, { status: 409, pointer: '/email' });
}

export function lastAdministrator(permission: Permission): AccessError {
  const message = `Nobody else has "${permission}": after this nobody could change it back. Give it to somebody else first.`;
  return new AccessError('last-administrator', message, { status: 409, extra: { permission } });
}

export function roleInvalid(pointer: string, message: string): AccessError {
  return new AccessError('role-invalid', message, { status: 422, ...(pointer !== '' && { pointer }) });
}

export function linkUnknown(): AccessError {
  const message =
    'This link is not valid: it is mistyped, was replaced by a newer one, or was never given out.';
  return new AccessError('link-unknown', message, { status: 404, pointer: '/token' });
}

export function linkExpired(): AccessError {
  const message =
    'This link has expired. Ask an administrator for a new invitation; for the set-up, restart the server.';
  return new AccessError('link-expired', message, { status: 410, pointer: '/token' });
}

export function linkUsed(): AccessError {
  const message = 'This link was used already. Sign in, or ask an administrator for a new invitation.';
  return new AccessError('link-used', message, { status: 410, pointer: '/token' });
}

export function setUpDone(): AccessError {
  const message = 'This installation is set up already. Sign in, or ask an administrator for an invitation.';
  return new AccessError('set-up-done', message, { status: 409 });
}
