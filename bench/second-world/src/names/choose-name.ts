import type { Country } from '../places/country.ts';
import type { Draws } from '../random/draws.ts';
import { bookOf } from './book-of.ts';
import type { NameBook, NamePart } from './name-book.ts';

/** What somebody is called, apart from how an account writes it. */
export interface FullName {
  readonly female: boolean;
  /** Muhammad, Syed, Abdul…: stands before the given name of many. */
  readonly before?: NamePart;
  readonly given: NamePart;
  readonly family: NamePart;
}

const SHARE_OF_MUHAMMAD = 0.24;
const SHARE_OF_SYED = 0.04;
const SYED: NamePart = { latin: 'Syed', own: 'سید', spellings: ['Sayed', 'Sayyid'] };
const FEMALE = { pk: 0.28, arab: 0.36, europe: 0.5, other: 0.4 };

/**
 * Draws a name; those of one household mostly share the family's, which in Pakistan a third do not.
 *
 * @param family draws of the household, the same for all who live there
 */
export function chooseName(country: Country, own: Draws, family: Draws): FullName {
  const book = bookOf(country);
  const female = own.chance(FEMALE[country.population]);
  const given = own.common(female ? book.female : book.male);
  const shared = family.common(book.family);
  const alone = own.common(book.family);
  const apart = own.chance(country.population === 'pk' ? 0.35 : 0.12);
  const before = female ? undefined : firstOf(country, own, book);
  return { female, given, family: apart ? alone : shared, ...(before === undefined ? {} : { before }) };
}

function firstOf({ population }: Country, draws: Draws, book: NameBook): NamePart | undefined {
  if (population !== 'pk') return undefined;
  if (draws.chance(SHARE_OF_MUHAMMAD)) return book.male[0];
  return draws.chance(SHARE_OF_SYED) ? SYED : undefined;
}
