import type { DesignationEntry } from '@breakwater/contracts/screening';
import { type Listed, type LookUp, textsOf } from '../make-look-ups.ts';
import { foldLatin } from '../parse-words.ts';
import { SCRIPTS } from '../scripts.ts';
import { partsOf, spellParts } from '../spell-name.ts';

/** As lists call each other in what they state to be the same. */
const LIST_NAMES: Readonly<Record<string, string>> = { ofac: 'ofac-sdn' };

/** Tells which entries are a right answer to a look-up, as keys of list and reference, and what is the same as one. */
export interface RightEntries {
  rightTo(lookUp: LookUp): ReadonlySet<string>;
  sameAs(key: string): readonly string[];
}

export const keyOf = ({ list, ref }: { readonly list: string; readonly ref: string }): string =>
  `${list} ${ref}`;

/**
 * What answers a look-up: its entry, the same entity elsewhere (by what a list states, or by its names), and everybody
 * one of whose names would be written with the very same letters, since nobody could tell from the look-up whom it means.
 */
export function rightEntries(listed: readonly Listed[], byHand: readonly LookUp[]): RightEntries {
  const same = sameEntities(listed);
  const written = entriesByText(listed);
  for (const lookUp of byHand) add(written, `${lookUp.script} ${lookUp.text}`, keyOf(lookUp));
  const sameAs = (key: string) => same.get(key) ?? [];
  return {
    rightTo: (lookUp) => {
      const namesakes = written.get(`${lookUp.script} ${lookUp.text}`) ?? [];
      return new Set([keyOf(lookUp), ...namesakes].flatMap((key) => [key, ...sameAs(key)]));
    },
    sameAs,
  };
}

function entriesByText(listed: readonly Listed[]): Map<string, string[]> {
  const written = new Map<string, string[]>();
  for (const one of listed) {
    const key = keyOf({ list: one.list, ref: one.entry.ref });
    for (const script of SCRIPTS)
      for (const text of new Set(textsOf(one, script))) add(written, `${script} ${text}`, key);
  }
  return written;
}

function sameEntities(listed: readonly Listed[]): Map<string, string[]> {
  const same = new Map<string, string[]>();
  const link = (keys: readonly string[]) => {
    for (const key of keys) for (const other of keys) if (other !== key) add(same, key, other);
  };
  const byIdentity = new Map<string, string[]>();
  for (const one of listed) {
    link(statedOf(one));
    const key = keyOf({ list: one.list, ref: one.entry.ref });
    for (const identity of identitiesOf(one.entry)) add(byIdentity, identity, key);
  }
  for (const keys of byIdentity.values()) link(keys);
  return same;
}

/** An entry and what its list states to be the same. */
function statedOf({ list, entry }: Listed): string[] {
  const others = entry.sameAs.map((other) => ({
    list: LIST_NAMES[other.list] ?? other.list,
    ref: other.ref,
  }));
  return [...new Set([{ list, ref: entry.ref }, ...others].map(keyOf))];
}

/**
 * What two entries of one entity share: organisations a name of several words; persons the primary name in any order, or
 * a name and about the same year of birth.
 */
function identitiesOf({ type, names, births }: DesignationEntry): Set<string> {
  if (type === 'organisation')
    return new Set(names.map(({ text }) => foldLatin(text)).filter(isOfSeveralWords));
  if (type !== 'person') return new Set();
  const years = births.flatMap(yearsOf).flatMap((year) => [year, year + 1]);
  return new Set(
    names.flatMap(({ text, kind }) => {
      const words = partsOf(text, 'person').filter(({ title }) => !title);
      if (words.length < 2) return [];
      const bare = words.map((word) => spellParts([{ ...word, binding: 'none' }], 'urdu', 0));
      const name = bare.sort().join(' ');
      return [...(kind === 'primary' ? [name] : []), ...years.map((year) => `${name} ${year}`)];
    }),
  );
}

function isOfSeveralWords(name: string): boolean {
  return name.includes(' ');
}

function yearsOf({ date, fromYear, toYear }: DesignationEntry['births'][number]): number[] {
  if (date !== undefined) return [Number(date.slice(0, 4))];
  if (fromYear === undefined || toYear === undefined) return [];
  return Array.from({ length: toYear - fromYear + 1 }, (_, at) => fromYear + at);
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
