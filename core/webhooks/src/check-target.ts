import { isIP } from 'node:net';
import { isLoopback, isLoopbackInDisguise, isPublic } from './address.ts';
import type { WebhookPolicy } from './policy.ts';
import { invalidEndpoint } from './webhook-error.ts';

export type TargetPolicy = Pick<WebhookPolicy, 'allowInsecure' | 'allowPrivateTargets'>;

/** Whether a host, as written in the URL of an endpoint, means this machine. */
export function namesThisMachine(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && isLoopback(host));
}

/**
 * The host of a URL, without the brackets of IPv6.
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
 * Whether deliveries may go to an address that a host has. This machine only when the operator named it: a public
 * name that leads to it is how a stranger would reach what listens here (server-side request forgery, CWE-918).
 */
export function mayReach(host: string, address: string, policy: TargetPolicy): boolean {
  if (isLoopback(address)) return namesThisMachine(host);
  if (isLoopbackInDisguise(address)) return false;
  return policy.allowPrivateTargets || isPublic(address);
}

/**
 * Checks the URL of an endpoint: https, or http to this machine, and no private address. Where its name leads is
 * checked again at each connection.
 *
 * @throws WebhookError 422 `endpoint-invalid`, pointer `/url`
 */
export function checkTarget(text: string, policy: TargetPolicy): URL {
  if (!URL.canParse(text))
    throw invalidEndpoint('/url', 'The URL cannot be read; expected https://host/path.');
  const url = new URL(text);
  const host = hostOf(url);
  const insecure = url.protocol === 'http:' && (policy.allowInsecure || namesThisMachine(host));
  if (url.protocol !== 'https:' && !insecure) {
    throw invalidEndpoint(
      '/url',
      'Only https is allowed; http only to this machine, or where the operator allows it.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    throw invalidEndpoint(
      '/url',
      'A URL must not carry a user name or password: deliveries are signed instead.',
    );
  }
  if (isIP(host) !== 0 && !mayReach(host, host, policy)) {
    throw invalidEndpoint(
      '/url',
      'Private and link-local addresses are refused unless the operator allows them.',
    );
  }
  return url;
}
