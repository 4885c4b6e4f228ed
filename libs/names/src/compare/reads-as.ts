import { isInNameTables } from '../base-rates/token-rate.ts';
import { splitName } from '../tokenize-name.ts';
import { familiesOf, isOrganisationWord } from '../variants/variant-families.ts';
import { analyseName } from './analyse-name.ts';
import type { NameUnit } from './name-unit.ts';
import { wordSet } from './word-list.ts';

/** Kinds of organisation that nobody is named after; `Islam` and `Mujahid` are names. */
const KINDS = wordSet('army lashkar front movement party brigade organisation emirate council');
const TRANSLATED = wordSet('liberation foundation media network armed united national');
/** Words of offices and trades that are ranks, names or ordinary words too. */
const NOT_ONLY_BUSINESS = wordSet('general marine brothers air power farm design gas union');

/**
 * Whether a name is that of an organisation by its words: a legal form, a kind of organisation, an office or a trade. Words
 * that people bear too (Islam, Mujahid, General) say nothing.
 *
 * @example
 * readsAsOrganisation('Velmora Media') // => true
 * readsAsOrganisation('ویلمورا فاؤنڈیشن') // => true
 * readsAsOrganisation('General Rustam Velidov') // => false
 */
export function readsAsOrganisation(text: string): boolean {
  return analyseName(text, 'organisation').units.some(isMark);
}

/** Words of organisations that are given names as well. */
const NAMES_TOO = wordSet('azadi tahrir sena mukti liwa liwaa');

function isMark({ role, sense, token }: NameUnit): boolean {
  if (NAMES_TOO.has(token.spelling)) return false;
  if (role === 'legal-form') return true;
  if (role === 'class-word') return KINDS.has(sense);
  if (role === 'word') return TRANSLATED.has(sense);
  return role === 'business-word' && !NOT_ONLY_BUSINESS.has(token.spelling);
}

/**
 * Whether an organisation is called after a person of the name that is looked up: the name has no word of an organisation,
 * what the two share are personal names, and only the listed one says that it is an organisation.
 *
 * @example
 * isNamedAfter('Hassan Karim', 'Hassan Karim Brigade') // => true
 * isNamedAfter('Hassan Karim Brigade', 'Hassan Karim Brigade') // => false
 * isNamedAfter('Velmora', 'Velmora Front') // => false
 */
export function isNamedAfter(asked: string, listed: string): boolean {
  if (readsAsOrganisation(asked) || !readsAsOrganisation(listed)) return false;
  const words = analyseName(asked, 'organisation').units.filter(({ role }) => role !== 'particle');
  return words.length > 0 && words.every(isPersonal);
}

const isPersonal = ({ token }: NameUnit) => familiesOf(token.spelling).some(isOfPeople);

/**
 * Whether a text is surely the name of a person: it begins with a given name that the table knows, and no word of it names a
 * people, a country or an office. A town, a trade or a year is none.
 *
 * @example
 * readsAsPerson('Hassan Velmori') // => true
 * readsAsPerson('Lahore') // => false
 * readsAsPerson('Hassan Pakistani') // => false
 */
export function readsAsPerson(text: string): boolean {
  const [first, ...rest] = splitName(text).map(({ spelling }) => familiesOf(spelling));
  return (
    first?.some(isOfPeople) === true &&
    rest.every((families) => families.length === 0 || families.some(isOfPeople))
  );
}

/** Whether a word is known as a name of people, in any spelling or script, and is no word of organisations. */
export function isBorneByPeople(word: string): boolean {
  const [token, ...more] = splitName(word);
  if (token === undefined || more.length > 0) return false;
  const families = familiesOf(token.spelling);
  return families.length > 0 ? families.some(isOfPeople) : isInNameTables(token);
}

const isOfPeople = (family: number) => !isOrganisationWord(family);
