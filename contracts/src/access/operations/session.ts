import { Type } from 'typebox';
import { Assertion, Email, Password } from '../../access/credentials.ts';
import { Nothing, operations } from '../../operation.ts';
import { closed } from '../../scalar.ts';
import { StaffSession } from '../staff.ts';

/** Signing in and out, and fresh proof. */
export const sessionOperations = operations('access', {
  signIn: {
    method: 'POST',
    path: '/v1/session',
    permission: 'public',
    rate: 'strangers',
    records: ['session.started'],
    summary: 'Sign in with e-mail address and password',
    body: Type.Object({ email: Email, password: Password }, closed),
    answers: { 200: StaffSession },
  },
  session: {
    method: 'GET',
    path: '/v1/session',
    permission: 'signed-in',
    summary: 'Who is signed in',
    answers: { 200: StaffSession },
  },
  signOut: {
    method: 'DELETE',
    path: '/v1/session',
    permission: 'signed-in',
    records: ['session.ended'],
    summary: 'Sign out',
    answers: { 204: Nothing },
  },
  stepUp: {
    method: 'POST',
    path: '/v1/session/step-up',
    permission: 'signed-in',
    records: ['session.stepped-up'],
    summary: 'Show that it is you',
    description:
      'With the password or a passkey; good for ten minutes. The session gets another cookie and another csrf token.',
    body: Type.Object({ password: Type.Optional(Password), passkey: Type.Optional(Assertion) }, closed),
    answers: { 200: StaffSession },
  },
});
