import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/**
 * This machine, written so that it does not look like it: "any address", which is connected to as loopback, and both
 * embedded in IPv6 (IPv4-compatible, NAT64, 6to4, IPv4-translated). Nobody means this machine by these.
 */
const disguised = new BlockList();
disguised.addSubnet('0.0.0.0', 8, 'ipv4');
for (const prefix of ['::', '64:ff9b::', '::ffff:0:']) {
  disguised.addSubnet(`${prefix}7f00:0`, 104, 'ipv6');
  disguised.addSubnet(`${prefix}0:0`, 104, 'ipv6');
}
disguised.addSubnet('2002:7f00::', 24, 'ipv6');
disguised.addSubnet('2002::', 24, 'ipv6');

/** What the IANA special-purpose registries (RFC 6890) do not call globally reachable. */
const special = new BlockList();
const SUBNETS: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];
for (const [address, prefix] of SUBNETS) special.addSubnet(address, prefix, familyOf(address));

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6';
}

/**
 * Whether an address is this machine's own.
 *
 * @example
 * ```ts
 * isLoopback('127.0.0.2') // => true
 * ```
 */
export function isLoopback(address: string): boolean {
  return loopback.check(address, familyOf(address));
}

/**
 * Whether an address leads to this machine without being a way in which anybody would name it.
 *
 * @example
 * ```ts
 * isLoopbackInDisguise('::127.0.0.1') // => true
 * isLoopbackInDisguise('::1') // => false
 * ```
 */
export function isLoopbackInDisguise(address: string): boolean {
  const family = familyOf(address);
  return disguised.check(address, family) && !loopback.check(address, family);
}

/**
 * Whether an address is on the public internet. IPv4 written as IPv6 counts as the IPv4 address that it is.
 *
 * @example
 * ```ts
 * isPublic('::ffff:10.0.0.1') // => false
 * ```
 */
export function isPublic(address: string): boolean {
  const family = familyOf(address);
  return !special.check(address, family) && !loopback.check(address, family);
}
