import { createRecent } from '@breakwater/kernel';

/** Packs, calendars and word lists of one installation, with room for versions that were added. */
const MOST = 64;

/**
 * A reader that gives what it read before when it meets the same text again. Law is a few files that change once in
 * months, and every start, every change and every page about a pack would parse 200 KB of YAML anew. What is given is
 * frozen, since everybody gets the same; what throws is not kept.
 *
 * @example
 * ```ts
 * const read = rememberRead((source) => ({ length: source.length }));
 * read('abc') === read('abc') // => true
 * ```
 */
export function rememberRead<T>(read: (source: string) => T): (source: string) => T {
  const known = createRecent<string, T>(MOST);
  return (source) => known.get(source) ?? known.keep(source, freeze(read(source)));
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
