import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const ATTESTED = 0x40;

/** What a page hands to `navigator.credentials`, as far as an authenticator looks at it. */
export interface AskedOptions {
  readonly challenge: string;
  readonly rpId?: string;
  readonly rp?: { readonly id?: string };
}

/** A browser with a passkey in software: ES256, without attestation, as WebAuthn Level 3 (6.1, 6.5) lays it out. */
export interface SoftwareAuthenticator {
  readonly credentialId: string;
  create(options: AskedOptions): RegistrationResponseJSON;
  get(options: AskedOptions): AuthenticationResponseJSON;
}

export interface AuthenticatorOptions {
  readonly origin: string;
  /** False for a device that did not check who holds it. */
  readonly verifiesUser?: boolean;
}

export function createSoftwareAuthenticator({
  origin,
  verifiesUser = true,
}: AuthenticatorOptions): SoftwareAuthenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const credential = randomBytes(32);
  const credentialId = credential.toString('base64url');
  const flags = USER_PRESENT | (verifiesUser ? USER_VERIFIED : 0);
  let counter = 0;

  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const common = {
    id: credentialId,
    rawId: credentialId,
    type: 'public-key',
    clientExtensionResults: {},
  } as const;

  return {
    credentialId,
    create: ({ challenge, rp }) => {
      const attested = Buffer.concat([
        Buffer.alloc(16),
        uint16(credential.length),
        credential,
        coseKey(publicKey),
      ]);
      const authData = Buffer.concat([authenticatorData(rp?.id ?? '', flags | ATTESTED, counter), attested]);
      const attestationObject = cborMap([
        [cborText('fmt'), cborText('none')],
        [cborText('attStmt'), cborMap([])],
        [cborText('authData'), cborBytes(authData)],
      ]);
      return {
        ...common,
        response: {
          clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'),
          attestationObject: attestationObject.toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    get: ({ challenge, rpId = '' }) => {
      counter += 1;
      const data = clientData('webauthn.get', challenge);
      const authData = authenticatorData(rpId, flags, counter);
      const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()]);
      return {
        ...common,
        response: {
          clientDataJSON: data.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: sign('sha256', signed, privateKey).toString('base64url'),
        },
      };
    },
  };
}

function authenticatorData(rpId: string, flags: number, counter: number): Buffer {
  const rest = Buffer.alloc(5);
  rest.writeUInt8(flags, 0);
  rest.writeUInt32BE(counter, 1);
  return Buffer.concat([createHash('sha256').update(rpId).digest(), rest]);
}

/** EC2 key in COSE (RFC 9053, 7.1.1): kty 2, alg ES256, curve P-256, x, y. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return cborMap([
    [cborNumber(1), cborNumber(2)],
    [cborNumber(3), cborNumber(-7)],
    [cborNumber(-1), cborNumber(1)],
    [cborNumber(-2), cborBytes(Buffer.from(x, 'base64url'))],
    [cborNumber(-3), cborBytes(Buffer.from(y, 'base64url'))],
  ]);
}

/** The little of CBOR (RFC 8949) that this needs: small integers, strings of up to 65,535 bytes, small maps. */
function cborHead(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.concat([Buffer.from([(major << 5) | 25]), uint16(length)]);
}
const cborNumber = (value: number) => (value >= 0 ? cborHead(0, value) : cborHead(1, -1 - value));
const cborBytes = (bytes: Buffer) => Buffer.concat([cborHead(2, bytes.length), bytes]);
const cborText = (text: string) => Buffer.concat([cborHead(3, text.length), Buffer.from(text)]);
const cborMap = (pairs: readonly (readonly [Buffer, Buffer])[]) =>
  Buffer.concat([cborHead(5, pairs.length), ...pairs.flat()]);

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
