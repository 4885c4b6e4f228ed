import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { api } from './request.ts';
import type { Session } from './session.ts';

/** Why a passkey was not made or used; each has a text `ui.passkey.<reason>`. */
export type PasskeyFault = 'cancelled' | 'known' | 'address' | 'unsupported' | 'failed';

/** The browser did not make or use a passkey. */
export class PasskeyError extends Error {
  override readonly name = 'PasskeyError';
  readonly fault: PasskeyFault;

  constructor(cause: unknown) {
    super('The browser did not use a passkey.', { cause });
    this.fault = faultOf(cause);
  }
}

const FAULTS: Readonly<Record<string, PasskeyFault>> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  InvalidStateError: 'known',
  SecurityError: 'address',
  NotSupportedError: 'unsupported',
};

function faultOf(cause: unknown): PasskeyFault {
  if (!('PublicKeyCredential' in window)) return 'unsupported';
  return (cause instanceof Error ? FAULTS[cause.name] : undefined) ?? 'failed';
}

/** Only loaded when a passkey is used. */
const browser = () => import('@simplewebauthn/browser');

async function ask<Answer>(way: () => Promise<Answer>): Promise<Answer> {
  try {
    return await way();
  } catch (error) {
    throw new PasskeyError(error);
  }
}

/** Answers a challenge of the server with a passkey of this device. @throws ApiProblem, PasskeyError */
export async function assertPasskey(optionsPath: string): Promise<unknown> {
  const optionsJSON = await api.post<PublicKeyCredentialRequestOptionsJSON>(optionsPath);
  const { startAuthentication } = await browser();
  return ask(() => startAuthentication({ optionsJSON }));
}

/** Makes a passkey on this device, for whom the server says. @throws ApiProblem, PasskeyError */
export async function makePasskey(optionsPath: string, body: unknown = {}): Promise<unknown> {
  const optionsJSON = await api.post<PublicKeyCredentialCreationOptionsJSON>(optionsPath, body);
  const { startRegistration } = await browser();
  return ask(() => startRegistration({ optionsJSON }));
}

const OPTIONS = '/v1/session/passkey/options';

/** Signs in with a passkey of this device. @throws ApiProblem, PasskeyError */
export async function signInWithPasskey(): Promise<Session> {
  return api.call('access.signInWithPasskey', { body: await assertPasskey(OPTIONS) });
}

/** @throws ApiProblem, PasskeyError */
export async function stepUpWithPasskey(): Promise<Session> {
  return api.call('access.stepUp', { body: { passkey: await assertPasskey(OPTIONS) } });
}

/** Adds a passkey to the account that is signed in. @throws ApiProblem, PasskeyError */
export async function addPasskey(name: string): Promise<void> {
  const response = await makePasskey('/v1/me/passkeys/options');
  await api.call('access.addPasskey', { body: { name, response } });
}
