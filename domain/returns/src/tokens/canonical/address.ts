import ipaddr from 'ipaddr.js';

/** Ranges (RFC 6890) of which every network has its own: behind them anybody may be. */
const ANYBODYS: ReadonlySet<string> = new Set([
  'private',
  'loopback',
  'linkLocal',
  'uniqueLocal',
  'carrierGradeNat',
  'unspecified',
  'broadcast',
  'multicast',
]);
/** Kept for later (RFC 1112): no packet comes from there. The rest of what is called reserved is of documentation. */
const NEVER_USED = ipaddr.IPv4.parseCIDR('240.0.0.0/4');

/** An address of the internet, as it is compared. */
export interface CanonicalAddress {
  /** IPv4 address, or the /64 of an IPv6 address: what one line or household has. */
  readonly address: string;
  /** IPv4 /24, or IPv6 /48. */
  readonly range: string;
}

/**
 * Brings an IP address into the form in which it is compared. IPv4 inside IPv6 is IPv4. Undefined for what is no
 * address, and for addresses that are not of the public internet (private, loopback, link-local, carrier NAT 100.64/10, 0/8, 240/4).
 *
 * @example
 * canonicalAddress('::ffff:203.0.113.7') // => { address: '203.0.113.7', range: '203.0.113.0/24' }
 * canonicalAddress('2001:db8:1:2:3::4') // => { address: '2001:db8:1:2::/64', range: '2001:db8:1::/48' }
 * canonicalAddress('192.168.1.4') // => undefined
 */
export function canonicalAddress(written: string): CanonicalAddress | undefined {
  if (!ipaddr.isValid(written)) return undefined;
  const parsed = ipaddr.process(written);
  if (ANYBODYS.has(parsed.range())) return undefined;
  if (parsed instanceof ipaddr.IPv4) {
    if (parsed.match(NEVER_USED)) return undefined;
    const range = `${ipaddr.IPv4.networkAddressFromCIDR(`${parsed}/24`)}/24`;
    return { address: parsed.toString(), range };
  }
  const network = (bits: number) => `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed}/${bits}`)}/${bits}`;
  return { address: network(64), range: network(48) };
}
