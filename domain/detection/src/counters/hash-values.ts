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
      const digits = hash('sha256', `${salt}\0${input}`, 'hex');
      const key = BigInt.asIntN(64, BigInt(`0x${digits.slice(0, 16)}`)).toString();
      hashed = { key, member: Number.parseInt(digits.slice(0, 13), 16) };
      known.set(input, hashed);
    }
    return hashed;
  };
}
