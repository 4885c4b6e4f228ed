import type { AddressClass } from './gate.ts';

/**
 * What X4BNet/lists_vpn publishes: the folder of each class below `output`, and the files of each folder. Its `datacenter`
 * holds VPNs too.
 *
 * @example
 * PUBLISHED_ADDRESSES.folders.datacentre // => 'datacenter'
 */
export const PUBLISHED_ADDRESSES = {
  folders: { vpn: 'vpn', datacentre: 'datacenter' } satisfies Partial<Record<AddressClass, string>>,
  files: ['ipv4.txt', 'ipv6.txt'],
} as const;
