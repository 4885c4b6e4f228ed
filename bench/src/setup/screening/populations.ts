import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ar, Faker, fa, id_ID, tr, ur } from '@faker-js/faker';
import { seeded } from './seeded.ts';

/** Names of people who have nothing to do with any list. */
export interface Population {
  readonly label: string;
  readonly source: string;
  readonly names: readonly string[];
}

/** Its locale bn_BD has no names of persons: Bangladesh comes from uinames. */
const LOCALES = { ur, ar, fa, tr, id_ID } as const;
/** How many names have three words; the others have two. */
const THREE_WORDS = 0.4;
const NOT_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
const ARABIC = /\p{Script=Arabic}/u;

/**
 * Populations of about `size` names each, the same each time: synthetic persons (US, global, in Arabic script),
 * Pakistani names drawn by frequency and made of given names with surnames, and names of faker's locales.
 */
export function readPopulations(folder: string, size: number): Population[] {
  const global = fullNames(join(folder, 'opensanctions/negatives_global.csv'));
  const us = fullNames(join(folder, 'opensanctions/negatives_us.csv'));
  const isLatin = (name: string) => !NOT_LATIN.test(name);
  const isArabic = (name: string) => ARABIC.test(name);
  const given = (label: string, source: string, names: readonly string[]): Population => ({
    label,
    source,
    names: sampled(names, size),
  });
  return [
    given('US, Latin script', 'negatives_us.csv', us.filter(isLatin)),
    given('global, Latin script', 'negatives_global.csv', global.filter(isLatin)),
    given('global and US, Arabic script', 'both negatives files', [...global, ...us].filter(isArabic)),
    {
      label: 'Pakistan, by frequency',
      source: 'pk_name_token_freq.tsv',
      names: pakistaniNames(folder, size),
    },
    given('Pakistan, given name and surname', 'uinames_names.json', pairsOf(folder, 'Pakistan')),
    given('Bangladesh, given name and surname', 'uinames_names.json', pairsOf(folder, 'Bangladesh')),
    ...Object.entries(LOCALES).map(([locale, definition]): Population => {
      const faker = new Faker({ locale: [definition], seed: 20_251_120 });
      const names = Array.from(
        { length: size },
        () => `${faker.person.firstName()} ${faker.person.lastName()}`,
      );
      return { label: `faker ${locale}`, source: '@faker-js/faker 10.6.0', names };
    }),
  ];
}

/** Names of two or three different words, each drawn by how many Pakistani names have it. */
export function pakistaniNames(folder: string, size: number, seed = 3): string[] {
  const words = readFileSync(join(folder, 'derived/pk_name_token_freq.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([word = '', count = '0']) => ({ word, count: Number(count) }));
  const random = seeded(seed);
  const total = words.reduce((sum, { count }) => sum + count, 0);
  const draw = () => {
    let left = random() * total;
    for (const { word, count } of words) {
      left -= count;
      if (left < 0) return word;
    }
    return '';
  };
  return Array.from({ length: size }, () => {
    const length = random() < THREE_WORDS ? 3 : 2;
    const name = new Set<string>();
    while (name.size < length) name.add(draw());
    return [...name].join(' ');
  });
}

/** Given names of all regions, each by itself, as many people call themselves on a platform. */
export function givenNamesAlone(folder: string, size: number): string[] {
  return sampled([...new Set(regionsOf(folder).flatMap(({ male, female }) => [...male, ...female]))], size);
}

interface Region {
  readonly region: string;
  readonly male: readonly string[];
  readonly female: readonly string[];
  readonly surnames: readonly string[];
}

function regionsOf(folder: string): Region[] {
  return JSON.parse(readFileSync(join(folder, 'population/uinames_names.json'), 'utf8'));
}

function pairsOf(folder: string, region: string): string[] {
  return regionsOf(folder)
    .filter((one) => one.region === region)
    .flatMap(({ male, female, surnames }) =>
      [...male, ...female].flatMap((name) => surnames.map((surname) => `${name} ${surname}`)),
    );
}

/** The first column of a table whose cells have no commas in it. */
function fullNames(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.slice(0, line.indexOf(',')).trim())
    .filter((name) => name !== '' && !name.startsWith('"'));
}

function sampled(names: readonly string[], size: number): string[] {
  const random = seeded(5);
  const copy = [...names];
  const end = Math.min(size, copy.length);
  for (let at = 0; at < end; at++) {
    const other = at + Math.floor(random() * (copy.length - at));
    [copy[at], copy[other]] = [copy[other] ?? '', copy[at] ?? ''];
  }
  return copy.slice(0, end);
}
