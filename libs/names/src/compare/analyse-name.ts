import type { AnalysedName, NameType } from './name-unit.ts';
import { readOrganisation } from './read-organisation.ts';
import { readPerson } from './read-person.ts';

/**
 * Takes a name apart for `compareNames`: words with their roles and weights. Keep the result: it costs more than a
 * comparison. Names over 400 UTF-16 units or 24 words are read up to there and say `isTruncated`. Never throws.
 *
 * @param type what bears the name; for one of unknown kind see `analyseFreely`
 *
 * @example
 * ```ts
 * analyseName('Haji Karim bin Yusuf al-Basri', 'person').units.map(({ role }) => role) // => ['honorific', 'given', 'father', 'nisba']
 * analyseName('North Harbour Trading Ltd', 'organisation').units.map(({ role }) => role) // => ['place', 'word', 'business-word', 'legal-form']
 * ```
 */
export function analyseName(text: string, type: NameType): AnalysedName {
  return type === 'person' ? readPerson(text) : readOrganisation(text);
}
