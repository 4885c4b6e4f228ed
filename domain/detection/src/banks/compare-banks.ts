import type { BankDiff } from '@breakwater/contracts/detection';
import type { BankEntry } from '../store/banks.ts';
import { diffEntries } from './diff-entries.ts';

/** Entries that a list of a difference shows; the rest is in its counts. */
const MAX_SHOWN = 1_000;

/**
 * What lies between two states of a bank, in the order of the entries.
 *
 * @example
 * compareBanks([{ id: 'a', term: 'x' }], [{ id: 'a', term: 'y' }]).counts // => { added: 0, removed: 0, changed: 1 }
 */
export function compareBanks(before: readonly BankEntry[], after: readonly BankEntry[]): BankDiff {
  const { added: fresh, ended } = diffEntries(before, after);
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const added: BankEntry[] = [];
  const changed: BankDiff['changed'] = [];
  for (const entry of fresh) {
    const previous = old.get(entry.id);
    if (previous) changed.push({ before: previous, after: entry });
    else added.push(entry);
  }
  const ids = new Set(changed.map((change) => change.after.id));
  const removed = ended.flatMap((id) => (ids.has(id) ? [] : (old.get(id) ?? [])));
  return {
    added: added.slice(0, MAX_SHOWN),
    removed: removed.slice(0, MAX_SHOWN),
    changed: changed.slice(0, MAX_SHOWN),
    counts: { added: added.length, removed: removed.length, changed: changed.length },
  };
}
