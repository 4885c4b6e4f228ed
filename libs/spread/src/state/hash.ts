/** The upper part of a key's hash has so many bits: 53 in all. */
export const UPPER_BITS = 21;
export const UPPER_MASK: number = 2 ** UPPER_BITS - 1;

/** Spreads a hash over all its bits (MurmurHash3's finaliser, A. Appleby). */
export function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** A hash of 32 bits of a word and a seed, never 0. */
export function hashWord(word: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < word.length; at++)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193) ^ (hash >>> 15);
  return mixed(hash) >>> 0 || 1;
}
