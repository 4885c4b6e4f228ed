import { isDeepStrictEqual } from 'node:util';
import type { BankEntry } from '../store/banks.ts';

export interface EntryDiff {
  /** New entries, and changed ones in their new form. */
  readonly added: readonly BankEntry[];
  /** Ids of entries that are gone or changed. */
  readonly ended: readonly string[];
}

/** What has to be added and ended to come from one set of entries to the other. */
export function diffEntries(before: readonly BankEntry[], after: readonly BankEntry[]): EntryDiff {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const added = after.filter((entry) => !isDeepStrictEqual(old.get(entry.id), entry));
  const kept = new Set(after.map(({ id }) => id));
  const changed = new Set(added.map(({ id }) => id));
  return { added, ended: before.map(({ id }) => id).filter((id) => !kept.has(id) || changed.has(id)) };
}
