import { AccessError } from '../access-error.ts';

export function oidcNotConfigured(): AccessError {
  const message =
    'Single sign-on is not set up here. Set BREAKWATER_OIDC_ISSUER and its client, or sign in otherwise.';
  return new AccessError('oidc-not-configured', message, { status: 404 });
}

export function oidcUnavailable(cause: unknown): AccessError {
  const message =
    'The single sign-on provider does not answer as it should. Try again, or sign in otherwise.';
  return new AccessError('oidc-unavailable', message, { status: 502, cause });
}

export function oidcStateUnknown(): AccessError {
  const message = 'This sign-in is too old, was used already, or began in another browser. Begin again.';
  return new AccessError('oidc-state-unknown', message, { status: 409 });
}

export function oidcRefused(cause?: unknown): AccessError {
  const message =
    'The provider did not sign you in, or what it sent does not fit what was asked. Begin again.';
  return new AccessError('oidc-refused', message, { status: 401, ...(cause !== undefined && { cause }) });
}

export function oidcEmailUnverified(): AccessError {
  const message = 'The provider has not verified your e-mail address; ask whoever runs it.';
  return new AccessError('oidc-email-unverified', message, { status: 403 });
}

export function oidcStaffUnknown(): AccessError {
  const message =
    'Nobody with your e-mail address works here, or the account is disabled. Ask an administrator.';
  return new AccessError('oidc-staff-unknown', message, { status: 403 });
}

export function oidcSubjectOther(): AccessError {
  const message =
    'This e-mail address belonged to another account of the provider when it was first used here. Ask an administrator to invite you again.';
  return new AccessError('oidc-subject-other', message, { status: 403 });
}
