/** How much is learned from longer beginnings: letters after none to three others. */
const LONGEST_CONTEXT = 3;
const BACKOFF = 5;
const ALPHABET = 40;

/** How surprising letters are in the handles of a population. */
export interface LetterModel {
  /** Bits of surprise up to each place: the stretch from `i` to `j` has `sums[j] - sums[i]`. */
  surprise(letters: string): Float64Array;
}

/**
 * Learns which letters follow which in handles, so that a shared stem weighs by how rare it is: `official` little, an
 * unusual name much. Interpolated letter n-grams up to four (after Witten and Bell 1991).
 */
export function createLetterModel(handles: Iterable<string>): LetterModel {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const letters of handles) {
    for (let at = 0; at < letters.length; at += 1) {
      for (let length = 0; length <= Math.min(LONGEST_CONTEXT, at); length += 1) {
        add(letters.slice(at - length, at + 1));
        add(`${letters.slice(at - length, at)}*`);
      }
    }
  }
  function chance(letters: string, at: number): number {
    let share = 1 / ALPHABET;
    for (let length = 0; length <= Math.min(LONGEST_CONTEXT, at); length += 1) {
      const context = letters.slice(at - length, at);
      const seen = counts.get(`${context}*`);
      if (seen === undefined) break;
      share = ((counts.get(context + letters[at]) ?? 0) + BACKOFF * share) / (seen + BACKOFF);
    }
    return share;
  }
  return {
    surprise: (letters) => {
      const sums = new Float64Array(letters.length + 1);
      for (let at = 0; at < letters.length; at += 1)
        sums[at + 1] = (sums[at] ?? 0) - Math.log2(chance(letters, at));
      return sums;
    },
  };
}
