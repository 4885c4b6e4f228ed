import type { AddresseeChannel, NewAddressee } from '@breakwater/contracts/casework';
import { checkTexts, isId } from '@breakwater/kernel';
import { canonicalUrl } from '@breakwater/text';
import { CaseworkError } from '../casework-error.ts';

/**
 * An addressee as it is kept: names trimmed, hosts in the form in which they are compared. Nothing is asked over the network.
 *
 * @throws CaseworkError 422 `addressee-invalid` that points at what cannot be used
 * @example
 * ```ts
 * const one = { name: ' Lantern ', platforms: ['lantern'], hosts: ['WWW.Lantern.example'], country: 'US', language: 'en', channels: [{ kind: 'email', value: 'legal@lantern.example' }] };
 * checkAddressee(one).hosts // => ['lantern.example']
 * checkAddressee({ ...one, channels: [{ kind: 'portal', value: 'javascript:alert(1)' }] }) // => throws addressee-invalid
 * ```
 */
export function checkAddressee(given: NewAddressee): NewAddressee {
  const hosts = given.hosts.map((host, at) => {
    const read = /[/\s@?#:]/.test(host) ? undefined : canonicalUrl(host);
    if (!read) throw fault(`/hosts/${at}`, 'This is no name of a host: write it like lantern.example.');
    return read.host;
  });
  checkTexts({ name: given.name });
  const channels = given.channels.map((channel, at) => {
    const value = channel.value.trim();
    const message = faultOf({ ...channel, value });
    if (message !== undefined) throw fault(`/channels/${at}/value`, message);
    checkTexts({ [`channels/${at}/value`]: value, [`channels/${at}/note`]: channel.note });
    return { ...channel, value };
  });
  return { ...given, name: given.name.trim(), hosts: [...new Set(hosts)], channels };
}

/** One address, as letters by mail take it (RFC 5321 § 4.5.3.1). */
const EMAIL = /^[^\s@<>(),;:"\\[\]]{1,64}@[^\s@<>(),;:"\\[\]]{1,200}\.[^\s@<>(),;:"\\[\].]{1,50}$/;

function faultOf({ kind, value }: AddresseeChannel): string | undefined {
  switch (kind) {
    case 'portal': {
      const isWeb = URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
      return isWeb ? undefined : 'This is no web address: write it like https://lantern.example/legal.';
    }
    case 'email':
      return EMAIL.test(value)
        ? undefined
        : 'This is no e-mail address: write it like legal@lantern.example.';
    case 'exchange':
      return isId(value) ? undefined : 'This is no id of a peer: see "breakwater exchange peers".';
    case 'post':
      return undefined;
    default:
      return kind satisfies never;
  }
}

function fault(pointer: string, message: string): CaseworkError {
  return new CaseworkError('addressee-invalid', message, 422, { pointer });
}
