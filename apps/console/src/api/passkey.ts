import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { api } from './request.ts';
import type { Session } from './session.ts';

/** Only loaded when a passkey is used. */
const browser = () => import('@simplewebauthn/browser');

async function assertPasskey(): Promise<unknown> {
  const optionsJSON = await api.post<PublicKeyCredentialRequestOptionsJSON>('/v1/session/passkey/options');
  const { startAuthentication } = await browser();
  return startAuthentication({ optionsJSON });
}

/** Signs in with a passkey of this device. @throws ApiProblem, and the browser's error when the person cancels */
export async function signInWithPasskey(): Promise<Session> {
  return api.post<Session>('/v1/session/passkey', await assertPasskey());
}

export async function stepUpWithPasskey(): Promise<Session> {
  return api.post<Session>('/v1/session/step-up', { passkey: await assertPasskey() });
}

/** Adds a passkey to the account that is signed in. */
export async function addPasskey(name: string): Promise<void> {
  const optionsJSON = await api.post<PublicKeyCredentialCreationOptionsJSON>('/v1/me/passkeys/options');
  const { startRegistration } = await browser();
  await api.post('/v1/me/passkeys', { name, response: await startRegistration({ optionsJSON }) });
}
