import { analyseName } from './analyse-name.ts';
import { compareNames } from './compare-names.ts';
import type { NameComparison } from './evidence.ts';
import type { AnalysedName, NameType } from './name-unit.ts';

/** A name of which nobody says whether a person or an organisation bears it, read as both. */
export interface FreeName {
  readonly person: AnalysedName;
  readonly organisation: AnalysedName;
}

export interface FreeComparison extends NameComparison {
  /** What both names were compared as. */
  readonly as: NameType;
  /** Why: the other name is known to be one, it scored higher, or it has a legal form or a word of organisations. */
  readonly reason: 'type-of-the-other' | 'likelier' | 'organisation-words';
}

/** Reads a name both ways; keep the result as that of `analyseName`. */
export function analyseFreely(text: string): FreeName {
  return { person: analyseName(text, 'person'), organisation: analyseName(text, 'organisation') };
}

/**
 * Compares a name of unknown kind with a listed name, or with another of unknown kind: then as both, taking the better,
 * except that words which only organisations have decide.
 *
 * @example
 * ```ts
 * const as = (a: string, b: string) => compareFreely(analyseFreely(a), analyseFreely(b)).as;
 * as('Velmora Trading Ltd', 'Velmora Trading Limited') // => 'organisation'
 * as('Rustam Velidov', 'Velidov, R.') // => 'person'
 * compareFreely(analyseFreely('Rustam Velidov'), analyseName('Velidov, Rustam', 'person')).reason // => 'type-of-the-other'
 * ```
 */
export function compareFreely(left: FreeName, right: FreeName | AnalysedName): FreeComparison {
  if ('type' in right) {
    return { ...compareNames(left[right.type], right), as: right.type, reason: 'type-of-the-other' };
  }
  const organisation = compareNames(left.organisation, right.organisation);
  if (isOrganisation(left) && isOrganisation(right)) {
    return { ...organisation, as: 'organisation', reason: 'organisation-words' };
  }
  const person = compareNames(left.person, right.person);
  return person.score >= organisation.score
    ? { ...person, as: 'person', reason: 'likelier' }
    : { ...organisation, as: 'organisation', reason: 'likelier' };
}

const isOrganisation = ({ organisation }: FreeName) =>
  organisation.units.some(
    ({ role }) => role === 'legal-form' || role === 'class-word' || role === 'business-word',
  );
