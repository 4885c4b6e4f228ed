import type { NameEvidence } from '@breakwater/contracts/screening';
import { expectedBearers, splitName } from '@breakwater/names';

const AGREES = new Set<string>(['same', 'variant', 'similar', 'joined']);
const SAYS_LITTLE = new Set<string>(['honorific', 'particle', 'suffix', 'legal-form', 'soft-word', 'all']);

/** About how many people bear the words of two names that agree, as the subject (left) or the list (right) writes them. */
export function bearersOf(evidence: readonly NameEvidence[], side: 'left' | 'right'): number {
  const words = evidence
    .filter(({ relation, role }) => AGREES.has(relation) && !SAYS_LITTLE.has(role ?? ''))
    .map((one) => one[side]);
  return expectedBearers(splitName(words.join(' ')));
}
