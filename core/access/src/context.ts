import type { Clock, IdSource } from '@breakwater/kernel';
import type { Db, Storage } from '@breakwater/storage';

/** What is put on record about access: ids only, never an e-mail address or a name. */
export interface AccessEntry {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Puts entries on record in the transaction of what they are about. */
export type RecordAccess = (trx: Db, entries: readonly AccessEntry[]) => Promise<unknown>;

/** What every use-case of access is given. */
export interface AccessContext {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly record: RecordAccess;
  /** How long a session lasts without a request, in milliseconds. Never asked inside a transaction. */
  readonly idleMs: () => Promise<number>;
  /** For how long a newcomer cannot be the second person, in milliseconds. */
  readonly newcomerMs: number;
}
