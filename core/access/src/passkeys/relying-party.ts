import { isIP } from 'node:net';
import { AccessError } from '../access-error.ts';

/** Who asks for a passkey, as browsers check it (WebAuthn Level 3, 5.4.2). */
export interface RelyingParty {
  /** Host name that passkeys are bound to. */
  readonly id: string;
  readonly origin: string;
}

/**
 * The relying party of an address under which people use the server. Browsers bind passkeys to names, not to numbers.
 *
 * @throws AccessError 409 `public-address-needed`
 *
 * @example
 * ```ts
 * relyingParty('https://safety.example.org').id // => 'safety.example.org'
 * relyingParty('http://localhost:8080').origin // => 'http://localhost:8080'
 * relyingParty('http://127.0.0.1:8080') // => throws public-address-needed
 * ```
 */
export function relyingParty(address: string | undefined): RelyingParty {
  const url = address === undefined ? undefined : new URL(address);
  if (!url || isIP(url.hostname.replaceAll(/[[\]]/g, '')) !== 0) throw publicAddressNeeded();
  return { id: url.hostname, origin: url.origin };
}

function publicAddressNeeded(): AccessError {
  const message =
    'Passkeys need a host name: set BREAKWATER_PUBLIC_URL to the address that people use, or open the console as ' +
    'http://localhost with the port.';
  return new AccessError('public-address-needed', message, { status: 409 });
}
