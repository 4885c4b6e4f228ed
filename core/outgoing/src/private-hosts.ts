import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { classOf } from './address-class.ts';

/** Stands for every private host: what `BREAKWATER_PRIVATE_WEBHOOKS=yes` allowed. Cannot be written in the list. */
export const ALL_PRIVATE_HOSTS = '*';

/** Link-local: where clouds keep the credentials of a machine. Only its own name or address in the list opens it. */
const LINK_LOCAL = new Set(['linkLocal']);
const NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/;

/**
 * Whether something can stand in the list of private hosts: a host name, an address, or a network.
 *
 * @example
 * ```ts
 * isPrivateHost('models.internal') // => true
 * isPrivateHost('10.0.0.0/8') // => true
 * isPrivateHost('*') // => false
 * ```
 */
export function isPrivateHost(text: string): boolean {
  if (ipaddr.isValidCIDR(text)) return true;
  return isIP(text) !== 0 || (NAME.test(text.toLowerCase()) && !/^[\d.]+$/.test(text));
}

/** The hosts of the operator's own network that may be reached. */
export interface PrivateHosts {
  /** Whether the host of a URL is in the list itself, so that it may be reached without TLS. */
  lists(host: string): boolean;
  /** Whether an address may be reached under the name of a host. */
  mayReach(host: string, address: string): boolean;
}

/** Whether a host, as written, means this machine. */
function namesThisMachine(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || classOf(host) === 'loopback';
}

/**
 * Reads the list.
 *
 * @example
 * ```ts
 * const hosts = readPrivateHosts(['models.internal', '10.1.0.0/16'])
 * hosts.mayReach('models.internal', '192.168.1.7') // => true
 * hosts.mayReach('hooks.example.org', '10.2.0.1') // => false
 * hosts.mayReach('hooks.example.org', '93.184.216.34') // => true
 * ```
 */
export function readPrivateHosts(listed: readonly string[]): PrivateHosts {
  const all = listed.includes(ALL_PRIVATE_HOSTS);
  const names = new Set<string>();
  const networks: [ipaddr.IPv4 | ipaddr.IPv6, number][] = [];
  for (const entry of listed) {
    if (ipaddr.isValidCIDR(entry)) networks.push(ipaddr.parseCIDR(entry));
    else if (isIP(entry) !== 0) networks.push(asNetwork(entry));
    else names.add(entry.toLowerCase());
  }

  function inNetworks(address: string): boolean {
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    return networks.some(
      ([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits),
    );
  }

  return {
    lists: (host) => all || names.has(host) || inNetworks(host),
    mayReach(host, address) {
      const kind = classOf(address);
      if (kind === 'public') return true;
      if (kind === 'never') return false;
      if (names.has(host)) return true;
      // A public name that leads to this machine is how a stranger would reach what listens here (CWE-918).
      if (kind === 'loopback') return namesThisMachine(host) && (all || inNetworks(address));
      return inNetworks(address) || (all && !LINK_LOCAL.has(ipaddr.process(address).range()));
    },
  };
}

function asNetwork(address: string): [ipaddr.IPv4 | ipaddr.IPv6, number] {
  const parsed = ipaddr.process(address);
  return [parsed, parsed.kind() === 'ipv4' ? 32 : 128];
}
