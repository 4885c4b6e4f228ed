import type { Corroborator, DesignationEntry, ScreeningSubject } from '@breakwater/contracts/screening';
import { analyseName, compareNames, expectedBearers, splitName } from '@breakwater/names';
import { COUNTRY_NAMES } from './country-names.ts';

/** How often things agree between strangers of one name. Orders of magnitude, on the side of caution. */
const CHANCE = {
  /** Births are spread over some 55 years. */
  day: 1 / 20_000,
  month: 1 / 660,
  year: 1 / 55,
  place: 1 / 50,
  /** No father's name counts as rarer than this, however rare its words are. */
  father: 1 / 10_000,
  kunya: 1 / 500,
} as const;
const CIRCA_YEARS = 2;
const POPULATION = 60_000_000;
const MIN_PLACE_LETTERS = 4;
/** Words of addresses that name no place. */
const PLACE_FILLERS = new Set(
  `village district province city town near street road house block area camp state governorate region central north
  south east west northern southern eastern western upper lower unknown formerly born birth place also none info with
  from this that republic`.split(/\s+/),
);

/** What else agrees between a subject and a designation, and whether something contradicts. */
export interface Corroboration {
  readonly corroborators: readonly Corroborator[];
  readonly contradicts: readonly ('birth' | 'father')[];
}

/** The two names that were found alike: nothing in them speaks for them a second time. */
export interface Compared {
  readonly seen: string;
  readonly listedName: string;
}

/**
 * Compares what stands besides the name. Nationality, language and religion are never looked at; a country is no place.
 * Words of the names that were compared, and a kunya in them, corroborate nothing: they are the name. A difference
 * contradicts only where both sides state something exact.
 */
export function corroborate(
  subject: ScreeningSubject,
  entry: DesignationEntry,
  compared: Compared = { seen: '', listedName: '' },
): Corroboration {
  const birth = birthOf(subject, entry);
  const father = fatherOf(subject, entry);
  const found = [birth, placeOf(subject, entry), father, kunyaOf(subject, entry, compared)];
  return {
    corroborators: found.filter((one) => typeof one === 'object'),
    contradicts: [
      ...(birth === 'contradicts' ? (['birth'] as const) : []),
      ...(father === 'contradicts' ? (['father'] as const) : []),
    ],
  };
}

type Found = Corroborator | 'contradicts' | undefined;

function birthOf({ born }: ScreeningSubject, { births }: DesignationEntry): Found {
  if (born === undefined || births.length === 0) return undefined;
  let best: Corroborator | undefined;
  for (const birth of births) {
    const chance = birthChance(born, birth);
    if (chance !== undefined && (!best || chance < best.chance))
      best = { kind: 'birth', stated: born, listed: birthText(birth), chance };
  }
  if (best) return best;
  const exact = births.filter(({ date, fromYear, toYear }) => date !== undefined || (fromYear && toYear));
  return exact.length === births.length ? 'contradicts' : undefined;
}

function birthChance(born: string, { date, fromYear, toYear, circa }: DesignationEntry['births'][number]) {
  const year = Number(born.slice(0, 4));
  if (date === undefined) {
    if (fromYear === undefined && toYear === undefined) return undefined;
    const [from, to] = [fromYear ?? toYear ?? 0, toYear ?? fromYear ?? 0];
    return year >= from && year <= to ? Math.min(0.5, (to - from + 1) * CHANCE.year) : undefined;
  }
  const listedYear = Number(date.slice(0, 4));
  if (circa) {
    return Math.abs(year - listedYear) <= CIRCA_YEARS ? (2 * CIRCA_YEARS + 1) * CHANCE.year : undefined;
  }
  const length = Math.min(born.length, date.length);
  if (born.slice(0, length) !== date.slice(0, length)) return undefined;
  return length >= 10 ? CHANCE.day : length >= 7 ? CHANCE.month : CHANCE.year;
}

function birthText({ date, fromYear, toYear, circa }: DesignationEntry['births'][number]): string {
  const text = date ?? [fromYear, toYear].filter((year) => year !== undefined).join('–');
  return circa ? `about ${text}` : text;
}

function placeOf(subject: ScreeningSubject, entry: DesignationEntry): Found {
  const listed = [...entry.births.flatMap(({ place }) => place ?? []), ...entry.places];
  if (listed.length === 0) return undefined;
  const { places = [], bio = '', displayName = '', name = '', handle = '' } = subject;
  const names = [displayName, name, handle, ...entry.names.map(({ text }) => text)];
  const ofNames = new Set(names.flatMap((text) => splitName(text)).map(({ folded }) => folded));
  const stated = new Map<string, string>();
  // In running text only what is written as a name can name a place.
  for (const { folded, text } of placeWords(bio)) if (AS_A_NAME.test(text)) stated.set(folded, text);
  for (const place of places) for (const { folded } of placeWords(place)) stated.set(folded, place);
  for (const text of listed) {
    const word = placeWords(text).find(
      ({ folded, text: written }) => stated.has(folded) && !ofNames.has(folded) && AS_A_NAME.test(written),
    );
    if (word)
      return {
        kind: 'place',
        stated: stated.get(word.folded) ?? word.text,
        listed: text,
        chance: CHANCE.place,
      };
  }
  return undefined;
}

/** Begins with a capital, or is in a script that has none. */
const AS_A_NAME = /^[\p{Lu}\p{Lo}]/u;

function placeWords(text: string) {
  return splitName(text).filter(
    ({ folded }) =>
      folded.length >= MIN_PLACE_LETTERS && !COUNTRY_NAMES.has(folded) && !PLACE_FILLERS.has(folded),
  );
}

function fatherOf({ father }: ScreeningSubject, { fathers }: DesignationEntry): Found {
  if (father === undefined || fathers.length === 0) return undefined;
  const stated = analyseName(father, 'person');
  const scored = fathers.map((listed) => ({
    listed,
    ...compareNames(stated, analyseName(listed, 'person')),
  }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  if (!best || best.score < 0.5) return 'contradicts';
  const chance = Math.max(CHANCE.father, Math.min(0.5, expectedBearers(splitName(best.listed)) / POPULATION));
  return { kind: 'father', stated: father, listed: best.listed, chance };
}

const KUNYA = /(?<![\p{L}])(?:abu|abou|umm|um|ابو|أبو|ام|أم)[\s-]+[\p{L}'’-]{3,30}/giu;

function kunyaOf(
  { displayName = '', bio = '', name = '' }: ScreeningSubject,
  { names }: DesignationEntry,
  { seen, listedName }: Compared,
): Found {
  const listed = names.flatMap(({ text }) => kunyas(text));
  if (listed.length === 0) return undefined;
  const ofNames = new Set([...kunyas(seen), ...kunyas(listedName)].map(({ key }) => key));
  for (const one of [displayName, name, bio].flatMap(kunyas)) {
    const same = ofNames.has(one.key) ? undefined : listed.find(({ key }) => key === one.key);
    if (same) return { kind: 'kunya', stated: one.text, listed: same.text, chance: CHANCE.kunya };
  }
  return undefined;
}

function kunyas(text: string): { text: string; key: string }[] {
  return [...text.matchAll(KUNYA)].map(({ 0: found }) => ({
    text: found,
    key: splitName(found)
      .map(({ skeleton }) => skeleton)
      .join(' '),
  }));
}
