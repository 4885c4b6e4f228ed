import type { DesignationEntry } from '@breakwater/contracts/screening';
import { factTexts } from './fact-texts.ts';

export interface ChangedEntry {
  readonly ref: string;
  /** Fields that say something else than before, in the order of the alphabet. */
  readonly fields: readonly string[];
}

/** What one version of a list has that the other has not, by reference; each part sorted by it. */
export interface ListDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly ChangedEntry[];
}

/**
 * Compares two versions of a list by reference. The order of entries, names and other values is no change.
 * The old version is held in memory, about 1 KB an entry; the next one is not.
 *
 * @example
 * ```ts
 * const entry = { ref: '1', type: 'organisation' as const, programmes: ['A'], terrorism: true, names: [], births: [], fathers: [], places: [], countries: [], identifiers: [], urls: [], emails: [], phones: [], wallets: [], roles: [], sameAs: [] };
 * diffEntries([entry], [{ ...entry, programmes: ['B'] }, { ...entry, ref: '2' }]) // => { added: ['2'], removed: [], changed: [{ ref: '1', fields: ['programmes'] }] }
 * ```
 */
export function diffEntries(old: Iterable<DesignationEntry>, next: Iterable<DesignationEntry>): ListDiff {
  const before = new Map<string, DesignationEntry>();
  for (const entry of old) {
    before.set(entry.ref, entry);
  }
  const added: string[] = [];
  const changed: ChangedEntry[] = [];
  const met = new Set<string>();
  for (const entry of next) {
    met.add(entry.ref);
    const known = before.get(entry.ref);
    const fields = known && changedFields(known, entry);
    if (!fields) {
      added.push(entry.ref);
    } else if (fields.length > 0) {
      changed.push({ ref: entry.ref, fields });
    }
  }
  return {
    added: added.sort(),
    removed: [...before.keys()].filter((ref) => !met.has(ref)).sort(),
    changed: changed.sort((one, other) => (one.ref < other.ref ? -1 : 1)),
  };
}

function changedFields(before: DesignationEntry, after: DesignationEntry): string[] {
  // Most entries of two days are the same to the letter, which is soon seen.
  if (JSON.stringify(before) === JSON.stringify(after)) {
    return [];
  }
  const [one, other] = [factTexts(before), factTexts(after)];
  const fields = new Set([...one.keys(), ...other.keys()]);
  return [...fields].filter((field) => one.get(field) !== other.get(field)).sort();
}
