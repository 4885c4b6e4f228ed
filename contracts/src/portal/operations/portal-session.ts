import { Assertion, AssertionOptions } from '../../access/credentials.ts';
import { Nothing, operations } from '../../operation.ts';
import { OfficerSession } from '../../orders/officer.ts';

/** Signing in and out of the portal, by passkey alone. */
export const portalSessionOperations = operations('portal', {
  signInOptions: {
    method: 'POST',
    path: '/portal/v1/session/options',
    permission: 'public',
    rate: 'strangers',
    summary: 'Begin to sign in as an officer, or to show that it is you',
    answers: { 200: AssertionOptions },
  },
  signIn: {
    method: 'POST',
    path: '/portal/v1/session',
    permission: 'public',
    rate: 'strangers',
    summary: 'Sign in with a passkey',
    body: Assertion,
    answers: { 200: OfficerSession },
  },
  session: {
    method: 'GET',
    path: '/portal/v1/session',
    permission: 'officer',
    summary: 'Which officer is signed in',
    answers: { 200: OfficerSession },
  },
  signOut: {
    method: 'DELETE',
    path: '/portal/v1/session',
    permission: 'officer',
    summary: 'Sign out of the portal',
    answers: { 204: Nothing },
  },
  stepUp: {
    method: 'POST',
    path: '/portal/v1/session/step-up',
    permission: 'officer',
    summary: 'Show that it is you, with the passkey; good for ten minutes',
    body: Assertion,
    answers: { 200: OfficerSession },
  },
});
