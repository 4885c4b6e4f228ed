import { isIP } from 'node:net';
import { outgoingError } from './outgoing-error.ts';
import type { PrivateHosts } from './private-hosts.ts';

/**
 * The host of a URL, without the brackets of IPv6 and the dot at the end.
 *
 * @example
 * ```ts
 * hostOf(new URL('http://[::1]:80/')) // => '::1'
 * ```
 */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/**
 * Checks a target before anything is sent: https, or http to a listed host; no private address. Where its name leads is
 * checked again at each connection.
 *
 * @throws OutgoingError 422 `target-invalid`, `target-not-allowed`
 * @example
 * ```ts
 * checkTarget('https://hooks.example.org/in', readPrivateHosts([])).host // => 'hooks.example.org'
 * checkTarget('https://2130706433/', readPrivateHosts([])) // => throws target-not-allowed
 * ```
 */
export function checkTarget(text: string, hosts: PrivateHosts): URL {
  if (!URL.canParse(text)) throw outgoingError('target-invalid');
  const url = new URL(text);
  const { protocol, username, password } = url;
  if (username !== '' || password !== '' || (protocol !== 'https:' && protocol !== 'http:'))
    throw outgoingError('target-invalid');
  const host = hostOf(url);
  if (protocol === 'http:' && !hosts.lists(host)) throw outgoingError('target-not-allowed');
  if (isIP(host) !== 0 && !hosts.mayReach(host, host)) throw outgoingError('target-not-allowed');
  // Names of this machine lead to it without a name server.
  if (/(^|\.)localhost$/.test(host) && !hosts.mayReach(host, '127.0.0.1') && !hosts.mayReach(host, '::1'))
    throw outgoingError('target-not-allowed');
  return url;
}
