import { Type } from 'typebox';
import { Attestation, AttestationOptions } from '../../access/credentials.ts';
import { Passkey } from '../../access/staff.ts';
import { Nothing, operations } from '../../operation.ts';
import { OfficerSession, OfficerSignIn } from '../../orders/officer.ts';
import { closed } from '../../scalar.ts';

/** What officers keep of themselves: passkeys and language. */
export const portalAccountOperations = operations('portal', {
  changeMe: {
    method: 'PATCH',
    path: '/portal/v1/me',
    permission: 'officer',
    summary: 'The language in which I am written to',
    body: Type.Object({ locale: Type.Enum(['en', 'ur']) }, closed),
    answers: { 200: OfficerSession },
  },
  sessions: {
    method: 'GET',
    path: '/portal/v1/sessions',
    permission: 'officer',
    summary: 'Where I am signed in to the portal',
    answers: { 200: Type.Object({ sessions: Type.Array(OfficerSignIn) }) },
  },
  endSessions: {
    method: 'DELETE',
    path: '/portal/v1/sessions',
    permission: 'officer',
    proof: 'fresh',
    summary: 'End all my sessions of the portal but this one',
    description: 'To be offered after a passkey was added or removed. Needs fresh proof that it is me.',
    answers: { 204: Nothing },
  },
  passkeys: {
    method: 'GET',
    path: '/portal/v1/passkeys',
    permission: 'officer',
    summary: 'My passkeys for the portal',
    answers: { 200: Type.Object({ passkeys: Type.Array(Passkey) }) },
  },
  passkeyOptions: {
    method: 'POST',
    path: '/portal/v1/passkeys/options',
    permission: 'officer',
    proof: 'fresh',
    summary: 'Begin to register one more passkey',
    description: 'Needs fresh proof that it is me.',
    answers: { 200: AttestationOptions },
  },
  addPasskey: {
    method: 'POST',
    path: '/portal/v1/passkeys',
    permission: 'officer',
    proof: 'fresh',
    summary: 'Register one more passkey',
    body: Type.Object({ response: Attestation, name: Type.String({ minLength: 1, maxLength: 200 }) }, closed),
    answers: { 201: Passkey },
  },
  removePasskey: {
    method: 'DELETE',
    path: '/portal/v1/passkeys/:id',
    permission: 'officer',
    proof: 'fresh',
    summary: 'Remove a passkey of mine; the last one stays',
    params: Type.Object({ id: Type.String({ maxLength: 300 }) }),
    answers: { 204: Nothing },
  },
});
