import type { Clock, IdSource } from '@breakwater/kernel';
import type { Db, Storage } from '@breakwater/storage';
import type { OutgoingMessage } from './events.ts';

/** What was done, for the audit log; nothing personal. */
export interface RecordEntry {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What review needs of others. Both ports act in the transaction that they are given. */
export interface ReviewContext {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Puts messages on their way to the platform. */
  readonly deliver: (trx: Db, messages: readonly OutgoingMessage[]) => Promise<unknown>;
  /** Appends to the audit log; called last in every transaction of review's own. */
  readonly record: (trx: Db, entries: readonly RecordEntry[]) => Promise<unknown>;
}
