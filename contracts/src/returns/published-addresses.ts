import type { AddressClass } from './gate.ts';

/**
 * What X4BNet/lists_vpn publishes: the folder of each class below `output`, and the files of each folder. Its `datacenter`
 * holds VPNs too.
 *
 * @example
 * PUBLISHED_ADDRESSES.lists.map(({ listed, folder }) => `${listed}: ${folder}`) // => ['vpn: vpn', 'datacentre: datacenter']
 */
export const PUBLISHED_ADDRESSES = {
  lists: [
    { listed: 'vpn', folder: 'vpn' },
    { listed: 'datacentre', folder: 'datacenter' },
  ] satisfies readonly { listed: AddressClass; folder: string }[],
  files: ['ipv4.txt', 'ipv6.txt'],
} as const;

/**
 * Whether the text of such a file is whole: it ends where a line ends. What breaks off in a line may read as another range,
 * and what is left of the list would take the place of all of it.
 *
 * @example
 * isWholeAddressFile('203.0.113.0/24\n') // => true
 * isWholeAddressFile('203.0.113.0/24\n198.51.100.0/2') // => false
 */
export function isWholeAddressFile(text: string): boolean {
  return text.trim() !== '' && /[\r\n]$/.test(text);
}
