import type { Bank, LinkEntry, TermEntry } from '@breakwater/contracts/detection';

export type Entry = TermEntry | LinkEntry;
export type BankKind = Bank['kind'];

/** What an entry looks for: its term, or its link. */
export function wordsOf(entry: Entry): string {
  return 'term' in entry ? entry.term : entry.value;
}

/**
 * Whether an entry is meant by a search: in what it looks for, what it stands for, its note or its id.
 *
 * @example
 * isFound({ id: 'a', term: 'Heron Club', label: 'club' }, 'heron') // => true
 */
export function isFound(entry: Entry, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase();
  return [wordsOf(entry), entry.label, entry.note, entry.id].some(
    (text) => text?.toLocaleLowerCase().includes(wanted) ?? false,
  );
}
