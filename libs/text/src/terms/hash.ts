/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/); it can go on where a shorter word ended. */
export const HASH_SEED = 0x811c9dc5 | 0;

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

export function hashRange(codes: Uint16Array, start: number, end: number, seed: number = HASH_SEED): number {
  let hash = seed;
  for (let at = start; at < end; at++) hash = hashUnit(hash, codes[at] ?? 0);
  return hash;
}

/** Spreads a hash over all its bits, so that a mask may take the low ones. */
export function mixHash(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return once ^ (once >>> 13);
}

/** What a unit adds to a sum over units in any order: numbers without a pattern, so that sums tell words apart. */
export const UNIT_SUMS: Int32Array = Int32Array.from({ length: 0x10000 }, (_, unit) =>
  Math.imul(mixHash(Math.imul(unit + 1, 0x9e3779b1)), 0x85ebca6b),
);
