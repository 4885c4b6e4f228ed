import type { NameEvidence } from '@breakwater/contracts/screening';
import { expectedBearers, joinedRate, splitName } from '@breakwater/names';

const AGREES = new Set<string>(['same', 'variant', 'similar', 'joined']);
const SAYS_LITTLE = new Set<string>(['honorific', 'particle', 'suffix', 'legal-form', 'soft-word', 'all']);

/** About how many people bear the words of two names that agree, as the list writes them. */
export function bearersOf(evidence: readonly NameEvidence[]): number {
  return expectedBearers(agreeing(evidence, 'right'));
}

/**
 * The same of a name alone, by the spelling that more people bear: all who are called as the subject is are as near to the
 * entry as the subject, and two names written as one are no rarer for it.
 */
export function bearersOfNameAlone(evidence: readonly NameEvidence[]): number {
  const bearers = (['left', 'right'] as const).map((side) =>
    expectedBearers(agreeing(evidence, side), undefined, joinedRate),
  );
  return Math.max(...bearers);
}

function agreeing(evidence: readonly NameEvidence[], side: 'left' | 'right') {
  const words = evidence
    .filter(({ relation, role }) => AGREES.has(relation) && !SAYS_LITTLE.has(role ?? ''))
    .map((one) => one[side]);
  return splitName(words.join(' '));
}
