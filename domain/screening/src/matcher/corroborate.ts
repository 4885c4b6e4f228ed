import type { Corroborator, DesignationEntry, ScreeningSubject } from '@breakwater/contracts/screening';
import { isPartialDate } from '@breakwater/kernel';
import { analyseName, compareNames, expectedBearers, readsAsPerson, splitName } from '@breakwater/names';
import type { AgreeOnPlace } from '../places/agree-on-place.ts';
import { isCountryWord } from '../places/country-names.ts';
import { fathersInName, fathersInText } from './fathers-in.ts';

/** How often things agree between strangers of one name. Orders of magnitude, on the side of caution. */
const CHANCE = {
  /** Births are spread over some 55 years. */
  day: 1 / 20_000,
  month: 1 / 660,
  year: 1 / 55,
  /** No father's name counts as rarer than this, however rare its words are. */
  father: 1 / 10_000,
  kunya: 1 / 500,
} as const;
const CIRCA_YEARS = 2;
const POPULATION = 60_000_000;
/** Least score of two names of fathers for them to agree. */
const SAME_FATHER = 0.5;
const AGREEING = ['same', 'variant', 'similar', 'joined'];

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
  compared: Compared,
  agreeOnPlace: AgreeOnPlace,
): Corroboration {
  const birth = birthOf(subject, entry);
  const father = fatherOf(subject, entry, compared);
  const found = [birth, agreeOnPlace(subject, entry), father, kunyaOf(subject, entry, compared)];
  return {
    corroborators: found.filter((one) => typeof one === 'object'),
    contradicts: [
      ...(birth === 'contradicts' ? (['birth'] as const) : []),
      ...(father === 'contradicts' ? (['father'] as const) : []),
    ],
  };
}

type Found = Corroborator | 'contradicts' | undefined;

/** What the births of an entry say to a stated one. */
export function birthOf(
  { born }: Pick<ScreeningSubject, 'born'>,
  { births }: Pick<DesignationEntry, 'births'>,
): Found {
  if (born === undefined || births.length === 0 || !isPartialDate(born)) return undefined;
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

/**
 * Fathers of both sides, wherever they are stated. They contradict where each that is stated differs from each listed; what
 * a bio says after `son of` may be a town, a year or a people, and speaks against nobody unless it is surely a person's name.
 */
function fatherOf(subject: ScreeningSubject, entry: DesignationEntry, compared: Compared): Found {
  const { named, told } = statedFathers(subject);
  const stated = [...new Set([...named, ...told])];
  const listed = [...entry.fathers, ...entry.names.flatMap(({ text }) => fathersInName(text))];
  if (stated.length === 0 || listed.length === 0) return undefined;
  const pairs = stated.flatMap((ours) =>
    [...new Set(listed)].map((theirs) => ({ ours, theirs, ...compareFathers(ours, theirs) })),
  );
  const isOther = pairs.every(({ differs }) => differs);
  if (isOther) return named.length > 0 ? 'contradicts' : undefined;
  const alike = pairs
    .filter(
      ({ ours, theirs, score }) =>
        score >= SAME_FATHER && entry.fathers.includes(theirs) && !isOfNames(ours, theirs, compared),
    )
    .sort((a, b) => b.score - a.score)[0];
  if (!alike) return undefined;
  const bearers = expectedBearers(splitName(alike.theirs)) / POPULATION;
  const chance = Math.max(CHANCE.father, Math.min(0.5, bearers));
  return { kind: 'father', stated: alike.ours, listed: alike.theirs, chance };
}

/** Fathers that are sure to be names, since a field or a name gives them or they read as one, and all that a bio tells of. */
function statedFathers({ father, name = '', displayName = '', bio = '' }: ScreeningSubject) {
  // Sons of a country are people of it.
  const told = fathersInText(bio).filter(
    (one) => !splitName(one).every(({ folded }) => isCountryWord(folded)),
  );
  const named = [...(father === undefined ? [] : [father]), ...[name, displayName].flatMap(fathersInName)];
  return { named: [...named, ...told.filter(readsAsPerson)], told };
}

/** A shorter form of a name neither agrees nor differs: one word of it stands for many people. */
function compareFathers(ours: string, theirs: string): { readonly score: number; readonly differs: boolean } {
  const { score, evidence } = compareNames(analyseName(ours, 'person'), analyseName(theirs, 'person'));
  const relations = new Set<string>(evidence.map(({ relation }) => relation));
  const agrees = AGREEING.some((relation) => relations.has(relation));
  return { score, differs: score < SAME_FATHER && (relations.has('contradiction') || !agrees) };
}

/** Whether both names that were compared hold the father already. */
function isOfNames(ours: string, theirs: string, { seen, listedName }: Compared): boolean {
  return holds(seen, ours) && holds(listedName, theirs);
}

function holds(name: string, part: string): boolean {
  const words = new Set(splitName(name).map(({ folded }) => folded));
  return splitName(part).every(({ folded }) => words.has(folded));
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
