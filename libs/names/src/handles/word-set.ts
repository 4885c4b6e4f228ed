import { lettersOf } from './alias-index.ts';

/** Normalised letters of each word of some lists. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  const words = lists.flatMap((list) => list.split(/\s+/)).map(lettersOf);
  return new Set(words.filter((word) => word !== ''));
}
