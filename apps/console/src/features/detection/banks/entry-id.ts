const LONGEST = 60;

/**
 * An id for a new entry that nobody has yet: from its Latin letters where it has some, else from a hash of all of it.
 *
 * @example
 * entryId('Heron Club!', new Set()) // => 'heron-club'
 * entryId('Heron Club', new Set(['heron-club'])) // => 'heron-club-2'
 * entryId('بگلا کلب', new Set()) // => 'entry-1hiyz8a'
 */
export function entryId(words: string, taken: ReadonlySet<string>): string {
  const latin = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const base = latin.length >= 2 ? latin : `entry-${hashOf(words)}`;
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) {
    const next = `${base}-${number}`;
    if (!taken.has(next)) return next;
  }
}

/** FNV-1a, 32 bit: short and the same everywhere; ids need no more. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
