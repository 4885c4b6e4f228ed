import { seededBits } from '@breakwater/kernel';
import type { LinkRecord } from '../fields/field.ts';

/** Records of people who do not exist, and whose each record is. */
export interface InventedPeople {
  readonly records: LinkRecord[];
  readonly entities: string[];
}

const SYLLABLES = [
  'ka',
  'ri',
  'mo',
  'vel',
  'tas',
  'nu',
  'bor',
  'li',
  'sha',
  'den',
  'po',
  'gri',
  'hal',
  'ze',
  'ter',
  'un',
];
const TOWNS = [
  'Velmora',
  'Klintby',
  'Ostrand',
  'Marrow Bay',
  'Tellisford',
  'Grenholt',
  'Sundvale',
  'Pirenne',
];
const FEWEST_GIVEN = 60;

/**
 * Invents people with one to five records each, as people write them: typing errors, missing values, names turned,
 * digits of dates changed. The same for the same numbers.
 */
export function inventPeople(people: number, seed = 7): InventedPeople {
  const next = seededBits(seed * 2_654_435_761 + 1);
  const below = (most: number): number => next() % most;
  const chance = (share: number): boolean => next() / 2 ** 32 < share;
  const word = (syllables: number): string =>
    Array.from({ length: syllables }, () => SYLLABLES[below(SYLLABLES.length)] ?? '').join('');
  const given = Array.from({ length: FEWEST_GIVEN }, () => word(2));
  const family = Array.from({ length: FEWEST_GIVEN * 3 }, () => word(3));
  const mistype = (text: string): string => {
    const at = 1 + below(Math.max(1, text.length - 1));
    const letter = String.fromCharCode(97 + below(26));
    return chance(0.5) ? text.slice(0, at) + text.slice(at + 1) : text.slice(0, at) + letter + text.slice(at);
  };
  const mayErr = (text: string): string => (chance(0.15) ? '' : chance(0.15) ? mistype(text) : text);
  const two = (number: number): string => String(number).padStart(2, '0');
  const records: LinkRecord[] = [];
  const entities: string[] = [];
  for (let person = 0; person < people; person += 1) {
    const [first, last] = [given[below(given.length)] ?? '', family[below(family.length)] ?? ''];
    const born = `${1940 + below(65)}-${two(1 + below(12))}-${two(1 + below(28))}`;
    const email = `${first}.${last}${below(90)}@example.org`;
    const town = TOWNS[below(TOWNS.length)] ?? '';
    for (let record = 0; record <= below(5); record += 1) {
      const [one, other] = chance(0.05) ? [last, first] : [first, last];
      const date = chance(0.1) ? `${born.slice(0, 9)}${below(10)}` : born;
      records.push({
        first_name: mayErr(one),
        surname: mayErr(other),
        dob: chance(0.2) ? '' : date,
        town: mayErr(town),
        email: chance(0.25) ? '' : mayErr(email),
      });
      entities.push(`p${person}`);
    }
  }
  return { records, entities };
}
