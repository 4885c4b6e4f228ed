import { type Clock, type Page, toInstant } from '@breakwater/kernel';
import type { Db, RecordEntry, Storage } from '@breakwater/storage';
import { type SignedCheckpoint, signCheckpoint } from './checkpoint.ts';
import { chainEntries, EMPTY_HEAD, type Head } from './entry.ts';
import { exportLines } from './export-log.ts';
import type { FoundEntry, LogSearch } from './log-query.ts';
import { searchLog } from './search-log.ts';
import { selectActions } from './search-store.ts';
import { createSearchTerms } from './search-terms.ts';
import type { SigningKey } from './signing-key.ts';
import { insertCheckpoint, insertEntries, lockHead, readCheckpointKeys, readHead, readLog } from './store.ts';
import type { Witness } from './witness.ts';

/** The audit log: it only grows, and shows when somebody made it otherwise. */
export interface Audit {
  /**
   * Puts entries on record in the caller's transaction: they are there if and only if it commits. Call it last: it
   * locks the end of the log until the transaction ends, and everybody else who appends waits.
   */
  append(trx: Db, entries: readonly RecordEntry[]): Promise<void>;
  /** Signs the end of the log, keeps the checkpoint and tells the witness; undefined when there is nothing new. */
  checkpoint(): Promise<SignedCheckpoint | undefined>;
  /** The whole log as JSON Lines, without line feeds, for `verifyExport`. */
  exportLog(): AsyncIterable<string>;
  /** A page of the entries that fit, the newest first. */
  search(query: LogSearch): Promise<Page<FoundEntry>>;
  /** Every action that is on record, sorted. */
  actions(): Promise<string[]>;
}

export interface AuditOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly signingKey: SigningKey;
  readonly witness?: Witness;
}

/**
 * Opens the audit log of a storage.
 *
 * @example
 * ```text
 * const audit = createAudit({ storage, clock, signingKey: await loadOrCreateSigningKey('var/audit-key.pem') });
 * await storage.transaction(async (trx) => {
 *   await work(trx);
 *   await audit.append(trx, [{ actor: keyId, action: 'bank.changed', subject: bankId }]);
 * });
 * ```
 */
export function createAudit({ storage, clock, signingKey, witness }: AuditOptions): Audit {
  const now = () => toInstant(clock.now());
  const terms = createSearchTerms(() => signingKey.derive('search-terms'));
  // Where the log ended when this process last wrote: mostly it still ends there, which saves asking.
  let guess: Head = EMPTY_HEAD;

  async function appendAfter(trx: Db, from: Head, entries: readonly RecordEntry[]): Promise<boolean> {
    const sealed = chainEntries(from, entries, now());
    const last = sealed.at(-1);
    if (!last) return true;
    const head = { seq: last.entry.seq, hash: last.hash };
    const appended = await insertEntries(trx, from, sealed, head);
    if (appended) guess = head;
    return appended;
  }

  return {
    append: async (trx, given) => {
      const entries = given.map(terms.conceal);
      if (await appendAfter(trx, guess, entries)) return;
      await appendAfter(trx, await lockHead(trx), entries);
    },
    checkpoint: async () => {
      const head = await readHead(storage.db);
      if (head.seq === 0) return undefined;
      const signed = signCheckpoint(head, now(), signingKey);
      if (!(await insertCheckpoint(storage.db, signed))) return undefined;
      await witness?.append(signed);
      return signed;
    },
    exportLog: () => exportDatabase(storage, signingKey, now()),
    search: ({ searched, ...query }) =>
      searchLog(storage.db, { ...query, ...(searched && { token: terms.of(searched).token }) }),
    actions: () => selectActions(storage.db),
  };
}

async function* exportDatabase({ db }: Storage, key: SigningKey, at: string): AsyncGenerator<string> {
  const { seq } = await readHead(db);
  yield* exportLines({ records: readLog(db, seq), publicKeys: await readCheckpointKeys(db), key, at });
}
