import type { DesignationEntry } from '@breakwater/contracts/screening';
import { type Listed, type LookUp, textsOf } from '../make-look-ups.ts';
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
 * What answers a look-up: its entry, the same entity elsewhere (by what a list states; persons by an equal primary name,
 * or by any equal name and a year of birth, words that the tables hold for one being equal), and everybody whose name would be written with the very same letters, since
 * nobody could tell from the look-up whom it means.
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

/** What two entries of one person share: the primary name in any order, or a name and a year of birth. */
function identitiesOf({ type, names, births }: DesignationEntry): Set<string> {
  if (type !== 'person') return new Set();
  const years = births.flatMap(({ date, fromYear, toYear }) => [date?.slice(0, 4), fromYear, toYear]);
  const known = years.filter((year) => year !== undefined);
  return new Set(
    names.flatMap(({ text, kind }) => {
      const words = partsOf(text, 'person').filter(({ title }) => !title);
      if (words.length < 2) return [];
      const name = words
        .map((word) => spellParts([word], 'urdu', 0))
        .sort()
        .join(' ');
      return [...(kind === 'primary' ? [name] : []), ...known.map((year) => `${name} ${year}`)];
    }),
  );
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
