import { createHmac } from 'node:crypto';
import { PICTURE_BYTES } from './token.ts';
import { typeKey, type VaultKey } from './vault-keys.ts';

const BITS = PICTURE_BYTES * 8;
/** A real picture sets about half of the bits of its PDQ hash, which are cut at their median; a plain one hardly any, or all. */
const [FEWEST_SET, MOST_SET] = [64, 192];

/** Seals PDQ hashes, hexadecimal, under one key. */
export type SealPicture = (pdq: string) => Uint8Array;

/**
 * Brings the bits of PDQ hashes into an order that the key says, and turns those over that it says: two sealed hashes are
 * as far from each other as the pictures were, and without the key no picture's hash can be looked up among them. Who
 * knows a dozen pictures and their sealed hashes can work the order out, so that sealed ones never leave the vault.
 */
export function createPictureSealer(key: VaultKey): SealPicture {
  const stream = randomWords(typeKey(key, 'avatar-bits'));
  const order = Uint8Array.from({ length: BITS }, (_, at) => at);
  for (let last = BITS - 1; last > 0; last -= 1) {
    const other = below(last + 1, stream);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  const turned = Uint8Array.from({ length: BITS }, () => below(2, stream));
  return (pdq) => {
    const given = Buffer.from(pdq, 'hex');
    const sealed = new Uint8Array(PICTURE_BYTES);
    for (let at = 0; at < BITS; at += 1) {
      const from = order[at] ?? 0;
      const bit = (((given[from >> 3] ?? 0) >> (from & 7)) & 1) ^ (turned[at] ?? 0);
      sealed[at >> 3] = (sealed[at >> 3] ?? 0) | (bit << (at & 7));
    }
    return sealed;
  };
}

/**
 * Whether a PDQ hash is of a picture without anything to see, as one colour all over: any two such are the same.
 *
 * @example
 * isPlainPicture('0'.repeat(64)) // => true
 * isPlainPicture('5c3a'.repeat(16)) // => false
 */
export function isPlainPicture(pdq: string): boolean {
  let set = 0;
  for (const byte of Buffer.from(pdq, 'hex')) set += bitsOf(byte);
  return set < FEWEST_SET || set > MOST_SET;
}

function bitsOf(byte: number): number {
  let [left, count] = [byte, 0];
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Words of 32 bits from a key, as many as are asked for. */
function* randomWords(key: Uint8Array): Generator<number, never> {
  for (let block = 0; ; block += 1) {
    const bytes = createHmac('sha256', key).update(`order|${block}`).digest();
    for (let at = 0; at < bytes.length; at += 4) yield bytes.readUInt32LE(at);
  }
}

/** A number below a bound, each as likely: words of the last, incomplete round are passed over. */
function below(bound: number, words: Generator<number, never>): number {
  const rounds = 2 ** 32 - (2 ** 32 % bound);
  for (;;) {
    const word = words.next().value;
    if (word < rounds) return word % bound;
  }
}
