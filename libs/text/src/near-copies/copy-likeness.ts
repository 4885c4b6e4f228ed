import { LetterComparison } from './compare-letters.ts';
import { LEAST_LIKENESS } from './copy-index.ts';
import type { CopySignature } from './copy-signature.ts';
import { LETTERS_FROM } from './signature-layout.ts';

const comparison = new LetterComparison();

/**
 * How alike two texts are that are known already, by their signatures; 0 where neither is a near-copy of the other.
 *
 * @example
 * const one = copySignature('The late ferry to the old harbour leaves at nine this evening')?.slice()
 * const two = copySignature('the LATE ferry to the old harbour leaves at nine this evening!')?.slice()
 * const three = copySignature('Nobody here has ever seen a lantern that burns as long')?.slice()
 * one && two && copyLikeness(one, two) // => 1
 * one && three && copyLikeness(one, three) // => 0
 */
export function copyLikeness(one: CopySignature, other: CopySignature): number {
  comparison.own.read(one, LETTERS_FROM, one[0] ?? 0);
  const likeness = comparison.likeness(other, LETTERS_FROM, other[0] ?? 0, LEAST_LIKENESS);
  return likeness >= LEAST_LIKENESS ? likeness : 0;
}
