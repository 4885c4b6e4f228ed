import type { DesignationEntry } from '@breakwater/contracts/screening';
import {
  type AnalysedName,
  analyseName,
  compareNames,
  createNameIndex,
  type IndexedName,
  type NameIndex,
} from '@breakwater/names';
import type { FileList } from '../lists/list-files.ts';

/** An index over lists in files, compared as screening compares. */
export interface ListedIndex {
  readonly index: NameIndex;
  /** Names of a reference, on whatever list. */
  readonly namesOf: (ref: string) => readonly IndexedName[];
  readonly refOf: (entity: string) => string;
}

const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Whether a name is written in Latin letters alone. */
export const isLatin = (text: string) => LATIN.test(text);

function typeOf({ type }: DesignationEntry): 'person' | 'organisation' {
  return type === 'person' ? 'person' : 'organisation';
}

/** Indexes the names of lists; with `latinOnly` those in other scripts are withheld. */
export function openListedIndex(lists: readonly FileList[], latinOnly: boolean): ListedIndex {
  const index = createNameIndex<AnalysedName>({
    analyse: (text, type) => analyseName(text, type === 'person' ? 'person' : 'organisation'),
    compare: (query, candidate) => compareNames(query, candidate).score,
  });
  const byRef = new Map<string, IndexedName[]>();
  const refs = new Map<string, string>();
  for (const [list, { entries }] of lists.entries()) {
    for (const entry of entries) {
      const entity = `${list} ${entry.ref}`;
      refs.set(entity, entry.ref);
      const names = byRef.get(entry.ref) ?? [];
      byRef.set(entry.ref, names);
      for (const [at, { text, kind }] of entry.names.entries()) {
        if (latinOnly && !isLatin(text)) continue;
        const key = `${entity}#${at}`;
        names.push({ key, entity, text, type: typeOf(entry), isPrimary: kind === 'primary' });
      }
    }
  }
  for (const names of byRef.values()) {
    for (const name of names) if (!index.has(name.key)) index.add(name);
  }
  return {
    index,
    namesOf: (ref) => byRef.get(ref) ?? [],
    refOf: (entity) => refs.get(entity) ?? '',
  };
}
