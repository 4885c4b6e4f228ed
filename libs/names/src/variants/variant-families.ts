import { foldLetter } from '../fold/fold-letter.ts';
import { ATTRIBUTES } from './attributes.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { ORGANISATION_WORDS } from './organisation-words.ts';
import { PROPHETS_AND_COMPANIONS } from './prophets-and-companions.ts';

const NAMES: readonly string[] = [...PROPHETS_AND_COMPANIONS, ...ATTRIBUTES, ...GIVEN_NAMES];
const FAMILIES: readonly string[] = [...NAMES, ...ORGANISATION_WORDS];
const NONE: readonly number[] = [];
const ARTICLE = /^(?:[وبف]?ال|لل)/;

function fold(spelling: string): string {
  let folded = '';
  for (const letter of spelling) folded += foldLetter(letter.codePointAt(0) ?? 0).text;
  return folded;
}

function readFamilies(): ReadonlyMap<string, readonly number[]> {
  const known = new Map<string, number[]>();
  for (const [family, line] of FAMILIES.entries()) {
    for (const spelling of line.split(' ')) {
      const folded = fold(spelling);
      const families = known.get(folded);
      if (folded === '' || families?.includes(family) === true) continue;
      if (families === undefined) known.set(folded, [family]);
      else families.push(family);
    }
  }
  return known;
}

const families = readFamilies();

/**
 * Families of spellings that a folded word belongs to: more than one where a Latin spelling writes two names (Salim is
 * سليم and سالم), none for a word that the table does not hold.
 */
export function familiesOf(folded: string): readonly number[] {
  const own = families.get(folded);
  if (own !== undefined) return own;
  // With the Arabic article, and an "and" or "in" before it, the name is the same name.
  const bare = folded.length > 4 ? folded.replace(ARTICLE, '') : folded;
  return bare === folded ? NONE : (families.get(bare) ?? NONE);
}

/** Whether the table holds a folded word as it stands: Ilyas begins with the letters of an article and has none. */
export function isListed(folded: string): boolean {
  return families.has(folded);
}

/** Whether a family is a word of organisations and its translations, not a personal name. */
export function isOrganisationWord(family: number): boolean {
  return family >= NAMES.length;
}
