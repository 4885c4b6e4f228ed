import ipaddr from 'ipaddr.js';

/** What an address is: anybody's on the internet, this machine, somebody's own network, or nothing anybody may name. */
export type AddressClass = 'public' | 'loopback' | 'private' | 'never';

const PRIVATE = new Set(['private', 'uniqueLocal', 'linkLocal', 'carrierGradeNat', 'benchmarking']);
/** Addresses of the internet stand here (RFC 4291 § 2.4, IANA "Global Unicast"): all else has a meaning of its own. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * The class of an address. IPv4 written as IPv6 counts as the IPv4 address that it is; what hides an address in another
 * one (NAT64, 6to4, Teredo, IPv4-compatible) is never reached, since nobody means it.
 *
 * @example
 * ```ts
 * classOf('93.184.216.34') // => 'public'
 * classOf('::ffff:10.0.0.1') // => 'private'
 * classOf('::127.0.0.1') // => 'never'
 * ```
 */
export function classOf(address: string): AddressClass {
  // `::a.b.c.d` is written like a mapped address and is none.
  if (!ipaddr.isValid(address) || /^(?!::ffff:).*:\d+\.\d+\./i.test(address)) return 'never';
  const parsed = ipaddr.process(address);
  const range = parsed.range();
  if (range === 'loopback') return 'loopback';
  if (PRIVATE.has(range)) return 'private';
  if (range !== 'unicast') return 'never';
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_IPV6) ? 'public' : 'never';
}
