const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The fold of an entity, by its label alone: the same in every order of the records and on every machine (FNV-1a with the
 * finaliser of MurmurHash3).
 *
 * @example
 * foldOf('someone', 5) === foldOf('someone', 5) // => true
 */
export function foldOf(entity: string | number, folds: number): number {
  let hash = OFFSET;
  for (const sign of String(entity)) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % folds;
}
