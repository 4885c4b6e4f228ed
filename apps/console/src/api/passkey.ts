import type { Answer, Body } from '@breakwater/client';
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

async function ask<Given>(way: () => Promise<Given>): Promise<Given> {
  try {
    return await way();
  } catch (error) {
    throw new PasskeyError(error);
  }
}

type AssertionOptions = Answer<'access.passkeySignInOptions'>;
type AttestationOptions = Answer<'access.passkeyOptions'>;
type Assertion = Body<'access.signInWithPasskey'>;
type Attestation = Body<'access.addPasskey'>['response'];

/** Ways to an authenticator that the server knows. */
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

/** Answers a challenge of the server with a passkey of this device. @throws ApiProblem, PasskeyError */
export async function assertPasskey(askOptions: () => Promise<AssertionOptions>): Promise<Assertion> {
  const optionsJSON = await askOptions();
  const { startAuthentication } = await browser();
  return ask(() => startAuthentication({ optionsJSON }));
}

/** Makes a passkey on this device, for whom the server says. @throws ApiProblem, PasskeyError */
export async function makePasskey(askOptions: () => Promise<AttestationOptions>): Promise<Attestation> {
  const optionsJSON = await askOptions();
  const { startRegistration } = await browser();
  const made = await ask(() => startRegistration({ optionsJSON }));
  const { transports } = made.response;
  const known = transports && TRANSPORTS.filter((one) => transports.includes(one));
  return { ...made, response: { ...made.response, transports: known } };
}

const askOptions = () => api.call('access.passkeySignInOptions');

/** Signs in with a passkey of this device. @throws ApiProblem, PasskeyError */
export async function signInWithPasskey(): Promise<Session> {
  return api.call('access.signInWithPasskey', { body: await assertPasskey(askOptions) });
}

/** @throws ApiProblem, PasskeyError */
export async function stepUpWithPasskey(): Promise<Session> {
  return api.call('access.stepUp', { body: { passkey: await assertPasskey(askOptions) } });
}

/** Adds a passkey to the account that is signed in. @throws ApiProblem, PasskeyError */
export async function addPasskey(name: string): Promise<void> {
  const response = await makePasskey(() => api.call('access.passkeyOptions'));
  await api.call('access.addPasskey', { body: { name, response } });
}
