import { de, en, en_NG, fr, id_ID, type LocaleDefinition, pt_BR } from '@faker-js/faker';
import type { Country } from '../places/country.ts';
import { Draws } from '../random/draws.ts';
import { ARAB } from './arab.ts';
import { BANGLADESH } from './bangladesh.ts';
import { type NameBook, type NamePart, plainNames } from './name-book.ts';
import { PAKISTAN } from './pakistan.ts';

/** Family names that lead, as national statistics have them; faker's lists follow, which know no order. */
const LEADING: Readonly<Record<string, readonly string[]>> = {
  DE: [
    'Müller',
    'Schmidt',
    'Schneider',
    'Fischer',
    'Weber',
    'Meyer',
    'Wagner',
    'Becker',
    'Schulz',
    'Hoffmann',
  ],
  GB: ['Smith', 'Jones', 'Williams', 'Taylor', 'Brown', 'Davies', 'Evans', 'Wilson', 'Thomas', 'Johnson'],
  FR: ['Martin', 'Bernard', 'Thomas', 'Petit', 'Robert', 'Richard', 'Durand', 'Dubois', 'Moreau', 'Laurent'],
  ID: ['Setiawan', 'Saputra', 'Wijaya', 'Hidayat', 'Lestari'],
  NG: ['Ibrahim', 'Musa', 'Abubakar', 'Okafor', 'Adeyemi'],
  BR: ['da Silva', 'dos Santos', 'Oliveira', 'Souza', 'Rodrigues'],
};
const LOCALES: Readonly<Record<string, LocaleDefinition>> = {
  DE: de,
  GB: en,
  FR: fr,
  ID: id_ID,
  NG: en_NG,
  BR: pt_BR,
};

const books = new Map<string, NameBook>();

/** Names that people of a country have. */
export function bookOf({ code, population }: Country): NameBook {
  if (population === 'pk') return PAKISTAN;
  if (population === 'arab') return ARAB;
  const kept = books.get(code);
  if (kept !== undefined) return kept;
  const locale = LOCALES[code];
  const book = locale === undefined ? BANGLADESH : fromLocale(code, locale);
  books.set(code, book);
  return book;
}

function fromLocale(code: string, { person }: LocaleDefinition): NameBook {
  const given = person?.first_name;
  const { generic = [], male = [] } = person?.last_name ?? {};
  const surnames = [...generic, ...male].filter((name) => !name.includes('{{'));
  return {
    male: ordered(code, 'male', given?.male ?? given?.generic ?? []),
    female: ordered(code, 'female', given?.female ?? given?.generic ?? []),
    family: ordered(code, 'family', [...(LEADING[code] ?? []), ...surnames]),
  };
}

/** Faker's lists stand by the alphabet: what does not lead gets an order that has nothing to do with it. */
function ordered(code: string, list: string, names: readonly string[]): NamePart[] {
  const leading = list === 'family' ? (LEADING[code]?.length ?? 0) : 0;
  const draws = new Draws(0, `names-${code}-${list}`, 0);
  const rest = names.slice(leading).map((name) => ({ name, place: draws.next() }));
  rest.sort((left, right) => left.place - right.place);
  return plainNames([...new Set([...names.slice(0, leading), ...rest.map(({ name }) => name)])]);
}
