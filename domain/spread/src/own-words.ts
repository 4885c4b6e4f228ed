import type { CopySignature } from '@breakwater/text';

/** Letters and digits that somebody adds before it is a quote and no copy: a sentence, and a fifth of what is quoted. */
const ADDED_LETTERS = 30;
const ADDED_SHARE = 0.2;

/**
 * Whether a near-copy adds words of its own, as a newsroom or somebody who answers does: it is then a quote, which is
 * counted and shown and is no copy. The first number of a signature is how many letters and digits the text has, without
 * links, mentions and hashtags: those are no words.
 */
export function addsWords(copy: CopySignature, original: CopySignature): boolean {
  return lettersAdded(copy[0] ?? 0, original[0] ?? 0);
}

/**
 * @example
 * lettersAdded(130, 90) // => true
 * lettersAdded(100, 90) // => false
 * lettersAdded(340, 300) // => false
 * lettersAdded(30, 0) // => true
 */
export function lettersAdded(copy: number, original: number): boolean {
  return copy - original >= Math.max(ADDED_LETTERS, original * ADDED_SHARE);
}
