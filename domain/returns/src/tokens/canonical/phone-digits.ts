import { parseDigits, parsePhoneNumberFromString } from 'libphonenumber-js';

/** Digits and what people put between them; a sign before them claims a country. */
const DIALLED = /^[\s(]*\p{Nd}[\p{Nd}\s()./\-‐-―]*$/u;
/** Two zeros dial out of a country, and what they lead to was read already. */
const DIALLED_OUT = /^00/;
/** Where eight dials out of a town, ten digits follow (Russia, Kazakhstan). */
const TRUNK_8 = /^8(?=\d{10}$)/;
/** With fewer digits somebody in another country has the same; no country has numbers with more. */
const [FEWEST, MOST] = [9, 12];
/** A number of fewer different digits was typed to be let on. */
const FEWEST_DIFFERENT = 4;
/** So was one in the order of the keys, up or down. */
const IN_ORDER = ['012345678901234', '987654321098765'];

/** A number within a country without the digit that dials out of a town, which most countries write and some do not. */
export function digitsWithoutTrunk(national: string): string {
  return national.replace(/^0/, '');
}

/**
 * The digits of a number whose country is not known, without what dials out of a town; those without the code of a country too,
 * where it may begin with one. None for what claims a country, for what is too short to be one person's in all countries, and for
 * what anybody may have typed.
 *
 * @example
 * digitsWithoutCountry('0301 2345678') // => ['3012345678']
 * digitsWithoutCountry('923012345678') // => ['923012345678', '3012345678']
 * digitsWithoutCountry('0123456789') // => []
 */
export function digitsWithoutCountry(written: string): string[] {
  const digits = DIALLED.test(written) ? parseDigits(written) : '';
  if (DIALLED_OUT.test(digits)) return [];
  const withCode = digits.startsWith('0') ? undefined : parsePhoneNumberFromString(`+${digits}`);
  const readings = [
    digitsWithoutTrunk(digits.replace(TRUNK_8, '')),
    ...(withCode?.isValid() ? [digitsWithoutTrunk(withCode.nationalNumber)] : []),
  ];
  return [...new Set(readings)].filter(isSomebodys);
}

function isSomebodys(digits: string): boolean {
  if (digits.length < FEWEST || digits.length > MOST) return false;
  return new Set(digits).size >= FEWEST_DIFFERENT && !IN_ORDER.some((keys) => keys.includes(digits));
}
