import { hash } from 'node:crypto';

/** A value of a platform without the value. */
export interface HashedValue {
  /** 64 bits as a signed decimal number: the key of a counter. */
  readonly key: string;
  /** The first 52 bits as a number: a member of one distinct count, of which there are few. */
  readonly member: number;
}

export type ValueHash = (platform: string, dimension: string, value: string) => HashedValue;

/**
 * Hashes (SHA-256 cut short) under the salt of the installation: no IP address, device or account id lies in the
 * counters' table, and the same value gives other numbers elsewhere. Values that were seen before are remembered for
 * the life of the function: make one for a batch.
 */
export function createValueHash(salt: string): ValueHash {
  const known = new Map<string, HashedValue>();
  return (platform, dimension, value) => {
    const input = `${platform}\0${dimension}\0${value}`;
    let hashed = known.get(input);
    if (!hashed) {
      // A letter for each byte: half the time of hexadecimal digits, which would be read as numbers again.
      hashed = numbersOf(hash('sha256', `${salt}\0${input}`, 'binary'));
      known.set(input, hashed);
    }
    return hashed;
  };
}

const first = new DataView(new ArrayBuffer(8));

function numbersOf(bytes: string): HashedValue {
  for (let at = 0; at < 8; at++) first.setUint8(at, bytes.charCodeAt(at));
  return {
    key: first.getBigInt64(0).toString(),
    member: first.getUint32(0) * 2 ** 20 + (first.getUint32(4) >>> 12),
  };
}
