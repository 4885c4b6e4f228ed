import { Type } from 'typebox';
import { Assertion, AssertionOptions, Attestation, AttestationOptions } from '../../access/credentials.ts';
import { Nothing, operations } from '../../operation.ts';
import { closed } from '../../scalar.ts';
import { Passkey, StaffSession } from '../staff.ts';

/** Passkeys: registered, used to sign in and to show again who one is. */
export const passkeyOperations = operations('access', {
  passkeySignInOptions: {
    method: 'POST',
    path: '/v1/session/passkey/options',
    permission: 'public',
    rate: 'strangers',
    summary: 'Begin to sign in, or to show that it is you, with a passkey',
    answers: { 200: AssertionOptions },
  },
  signInWithPasskey: {
    method: 'POST',
    path: '/v1/session/passkey',
    permission: 'public',
    rate: 'strangers',
    records: ['session.started'],
    summary: 'Sign in with a passkey',
    body: Assertion,
    answers: { 200: StaffSession },
  },
  myPasskeys: {
    method: 'GET',
    path: '/v1/me/passkeys',
    permission: 'signed-in',
    summary: 'My passkeys',
    answers: { 200: Type.Object({ passkeys: Type.Array(Passkey) }) },
  },
  passkeyOptions: {
    method: 'POST',
    path: '/v1/me/passkeys/options',
    permission: 'signed-in',
    proof: 'fresh',
    summary: 'Begin to register a passkey',
    description: 'Needs fresh proof that it is me.',
    answers: { 200: AttestationOptions },
  },
  addPasskey: {
    method: 'POST',
    path: '/v1/me/passkeys',
    permission: 'signed-in',
    proof: 'fresh',
    records: ['passkey.added'],
    summary: 'Register a passkey',
    body: Type.Object({ response: Attestation, name: Type.String({ minLength: 1, maxLength: 200 }) }, closed),
    answers: { 201: Passkey },
  },
  removePasskey: {
    method: 'DELETE',
    path: '/v1/me/passkeys/:id',
    permission: 'signed-in',
    proof: 'fresh',
    records: ['passkey.removed'],
    summary: 'Remove a passkey',
    params: Type.Object({ id: Type.String({ maxLength: 300 }) }),
    answers: { 204: Nothing },
  },
});
