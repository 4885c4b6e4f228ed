import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { ReturnsError } from '../returns-error.ts';

/** A range of addresses: first and last as numbers of 32 (IPv4) or 128 bits (IPv6). */
export interface AddressRange {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
  /** What stands behind the range. */
  readonly carrier: string | undefined;
}

const MOST_RANGES = 2_000_000;
const SHOWN_FAULTS = 20;
const LINE = /^\s*([^\s,;#]+)(?:[\s,;]+(.*?))?\s*$/;
const NO_RANGE = /^\s*(#.*)?$/;

/**
 * Reads a list of ranges: a CIDR or a single address a line, what stands behind it after a comma or a blank; empty lines
 * and lines that begin with # do not count.
 *
 * @throws ReturnsError 422 `address-list-invalid` naming the first lines that cannot be read
 * @example
 * readAddressList('# harbour\n203.0.113.0/24, Harbour Mobile\n2001:db8::/32').length // => 2
 * readAddressList('203.0.113.0/99') // => throws address-list-invalid
 */
export function readAddressList(text: string): AddressRange[] {
  const ranges: AddressRange[] = [];
  const faults: number[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const [, cidr = '', carrier = ''] = LINE.exec(line) ?? [];
    if (cidr === '' && NO_RANGE.test(line)) continue;
    const range = readRange(cidr, carrier);
    if (range) ranges.push(range);
    else faults.push(index + 1);
  }
  if (faults.length > 0) throw invalid(faults);
  if (ranges.length > MOST_RANGES) {
    throw new ReturnsError(
      'address-list-invalid',
      `The list has over ${MOST_RANGES.toLocaleString('en')} ranges: join neighbours first.`,
      422,
    );
  }
  return ranges;
}

function readRange(cidr: string, carrier: string): AddressRange | undefined {
  const [address = '', given, ...more] = cidr.split('/');
  const version = isIP(address);
  if (more.length > 0 || version === 0) return undefined;
  if (given !== undefined && !/^\d{1,3}$/.test(given)) return undefined;
  const bounds = version === 4 ? boundsOfIpv4(address, given) : boundsOfIpv6(address, given);
  return bounds && { ...bounds, carrier: carrier === '' ? undefined : carrier.slice(0, 100) };
}

type Bounds = Omit<AddressRange, 'carrier'>;

/** Of an address that is valid. In plain numbers: lists have tens of thousands, and every start reads them. */
function boundsOfIpv4(address: string, given = '32'): Bounds | undefined {
  const size = 2 ** (32 - Number(given));
  if (size < 1) return undefined;
  const [a, b, c, d] = address.split('.', 4).map(Number);
  const number = (((a ?? 0) * 256 + (b ?? 0)) * 256 + (c ?? 0)) * 256 + (d ?? 0);
  const first = number - (number % size);
  return { version: 4, first: BigInt(first), last: BigInt(first + size - 1) };
}

function boundsOfIpv6(address: string, given = '128'): Bounds | undefined {
  const rest = 128 - Number(given);
  if (rest < 0) return undefined;
  const groups = ipaddr.IPv6.parse(address).parts.map((group) => group.toString(16).padStart(4, '0'));
  const inner = (1n << BigInt(rest)) - 1n;
  const number = BigInt(`0x${groups.join('')}`);
  return { version: 6, first: number - (number & inner), last: number | inner };
}

/** Bytes as one number, the first weighing most. */
export function numberOf(bytes: readonly number[]): bigint {
  return bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
}

function invalid(lines: readonly number[]): ReturnsError {
  const shown = lines.slice(0, SHOWN_FAULTS).join(', ');
  const more = lines.length > SHOWN_FAULTS ? ` and ${lines.length - SHOWN_FAULTS} more` : '';
  return new ReturnsError(
    'address-list-invalid',
    `Lines ${shown}${more} are no range of addresses. Expected a CIDR such as 203.0.113.0/24 a line, and its carrier after a comma. Nothing was changed.`,
    422,
    { extra: { lines: lines.slice(0, SHOWN_FAULTS) } },
  );
}
