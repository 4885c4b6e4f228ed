/** A value in DER (ITU-T X.690): its tag, the bytes of its content, and all of it. */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly whole: Uint8Array;
}

/** What is no DER, or not of the expected shape. */
export class DerError extends Error {
  override readonly name = 'DerError';
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  nothing: 0x05,
  oid: 0x06,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** `[0]`, constructed. */
  context0: 0xa0,
  context1: 0xa1,
} as const;

const MOST_BYTES = 4;

/**
 * Writes a value.
 *
 * @example
 * ```ts
 * Buffer.from(der(TAG.octets, Buffer.from('hi'))).toString('hex') // => '04026869'
 * ```
 */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Buffer.from([length]);
  const hex = length.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

/**
 * A whole number that is not negative, from its bytes.
 *
 * @example
 * ```ts
 * Buffer.from(derInteger(Buffer.from([0x00, 0xff]))).toString('hex') // => '020200ff'
 * ```
 */
export function derInteger(magnitude: Uint8Array): Uint8Array {
  let from = 0;
  while (from < magnitude.length - 1 && magnitude[from] === 0) from += 1;
  const bytes = magnitude.subarray(from);
  return der(TAG.integer, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

/**
 * An object identifier, dotted.
 *
 * @example
 * ```ts
 * Buffer.from(derOid('2.16.840.1.101.3.4.2.1')).toString('hex') // => '0609608648016503040201'
 * ```
 */
export function derOid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(TAG.oid, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(value: number): number[] {
  const digits = [value & 0x7f];
  for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128))
    digits.unshift((left & 0x7f) | 0x80);
  return digits;
}

/**
 * The values that stand one after the other; every byte belongs to one of them.
 *
 * @throws DerError
 * @example
 * ```ts
 * readAll(Buffer.from('0101ff0500', 'hex')).map(({ tag }) => tag) // => [1, 5]
 * readAll(Buffer.from('0405', 'hex')) // => throws DerError
 * ```
 */
export function readAll(bytes: Uint8Array): DerValue[] {
  const values: DerValue[] = [];
  for (let at = 0; at < bytes.length; ) {
    const value = readAt(bytes, at);
    values.push(value);
    at += value.whole.length;
  }
  return values;
}

function readAt(bytes: Uint8Array, at: number): DerValue {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new DerError('no tag');
  const more = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || more > MOST_BYTES) throw new DerError('a length of no use');
  let length = more === 0 ? first : 0;
  for (let digit = 0; digit < more; digit++) length = length * 256 + (bytes[at + 2 + digit] ?? 0);
  const from = at + 2 + more;
  if (from + length > bytes.length) throw new DerError('it ends early');
  return { tag, content: bytes.subarray(from, from + length), whole: bytes.subarray(at, from + length) };
}

/** The only value of some bytes, with this tag. @throws DerError */
export function readOne(bytes: Uint8Array, tag: number): DerValue {
  const [value, ...others] = readAll(bytes);
  if (value?.tag !== tag || others.length > 0) throw new DerError('another shape');
  return value;
}

/** What stands in a sequence or a set. @throws DerError */
export function inside(value: DerValue | undefined, tag: number = TAG.sequence): DerValue[] {
  if (value?.tag !== tag) throw new DerError('another shape');
  return readAll(value.content);
}

/** A value with this tag. @throws DerError */
export function expectTag(value: DerValue | undefined, tag: number): DerValue {
  if (value?.tag !== tag) throw new DerError('another shape');
  return value;
}

/**
 * An object identifier, dotted.
 *
 * @throws DerError
 * @example
 * ```ts
 * oidOf(readOne(derOid('1.2.840.113549.1.9.16.1.4'), TAG.oid)) // => '1.2.840.113549.1.9.16.1.4'
 * ```
 */
export function oidOf(value: DerValue | undefined): string {
  const { content } = expectTag(value, TAG.oid);
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(arc)) throw new DerError('an arc too large');
    if (byte >= 0x80) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [first] = arcs;
  if (first === undefined) throw new DerError('an empty identifier');
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...arcs.slice(1)].join('.');
}

/** A whole number as hexadecimal, without leading zeros. @throws DerError */
export function hexOf(value: DerValue | undefined): string {
  const { content } = expectTag(value, TAG.integer);
  return Buffer.from(content)
    .toString('hex')
    .replace(/^(00)+(?=..)/, '');
}
