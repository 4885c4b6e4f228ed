import type { NameToken } from '../name-token.ts';
import { splitName } from '../tokenize-name.ts';

/** Words as they are compared, from a list as people write it: any script, case and marks, separated by spaces. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).flatMap((word) => splitName(word).map(({ spelling }) => spelling)));
}

/** From `sense: word word, sense: word` to word → sense. A word of several pieces is written with `_`. */
export function senseMap(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const senses = new Map<string, string>();
  for (const [sense, list] of Object.entries(table)) {
    for (const words of list.split(/\s+/)) {
      const key = splitName(words.replaceAll('_', ' '))
        .map(({ spelling }) => spelling)
        .join(' ');
      senses.set(key, sense);
    }
  }
  return senses;
}

/** The longest entry of a table that begins at a place: its sense and its number of words. */
export function longestSense(
  senses: ReadonlyMap<string, string>,
  tokens: readonly NameToken[],
  start: number,
  maxWords: number,
): { readonly sense: string; readonly length: number } | undefined {
  for (let length = Math.min(maxWords, tokens.length - start); length > 0; length -= 1) {
    const key = tokens
      .slice(start, start + length)
      .map(({ spelling }) => spelling)
      .join(' ');
    const sense = senses.get(key);
    if (sense !== undefined) return { sense, length };
  }
  return undefined;
}
