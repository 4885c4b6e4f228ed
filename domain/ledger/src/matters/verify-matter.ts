import type { MatterVerification } from '@breakwater/contracts/ledger';
import { isId } from '@breakwater/kernel';
import { matterNotFound } from '../ledger-error.ts';
import type { LedgerContext, RecordedHash } from '../ports.ts';
import { type StoredEntry, selectEntries } from '../store/entries.ts';
import { findMatter } from '../store/matters.ts';
import { entryHash, NO_ENTRY } from './entry-hash.ts';

/**
 * Whether a matter is as it was written. Its chain is computed again from the rows and compared with the audit log,
 * which finds also a chain that somebody made anew, and entries that were cut off at the end.
 *
 * @throws LedgerError 404 `matter-not-found`
 */
export async function verifyMatter(context: LedgerContext, id: string): Promise<MatterVerification> {
  if (!isId(id) || !(await findMatter(context.storage.db, id))) throw matterNotFound();
  const entries = await selectEntries(context.storage.db, [id]);
  const faults = [...checkChain(entries), ...checkRecord(entries, await context.recordedHashes(id))];
  const head = entries.at(-1)?.entry.hash;
  return {
    ok: faults.length === 0,
    entries: entries.length,
    ...(head !== undefined && { head }),
    faults,
  };
}

type Faults = MatterVerification['faults'];

/** Faults that the rows show by themselves. */
export function checkChain(entries: readonly StoredEntry[]): Faults {
  const faults: Faults = [];
  let place = 0;
  let before = NO_ENTRY;
  for (const { seq, prev, entry } of entries) {
    place += 1;
    const { hash, ...unsealed } = entry;
    const at = { seq, entryId: entry.id };
    if (seq !== place) faults.push({ seq: place, code: 'entry-missing' });
    if (prev !== before) faults.push({ ...at, code: 'chain-broken' });
    if (entryHash(seq, prev, unsealed) !== hash) faults.push({ ...at, code: 'entry-changed' });
    place = seq;
    before = hash;
  }
  return faults;
}

function checkRecord(entries: readonly StoredEntry[], recorded: readonly RecordedHash[]): Faults {
  const hashes = new Map(recorded.map(({ seq, hash }) => [seq, hash]));
  const stored = new Set(entries.map(({ seq }) => seq));
  const missing = recorded.filter(({ seq }) => !stored.has(seq));
  return [
    ...entries.flatMap(({ seq, entry }) => {
      const hash = hashes.get(seq);
      if (hash === entry.hash) return [];
      const code = hash === undefined ? ('not-on-record' as const) : ('entry-changed' as const);
      return [{ seq, entryId: entry.id, code }];
    }),
    ...missing.map(({ seq }) => ({ seq, code: 'entry-missing' as const })),
  ];
}
