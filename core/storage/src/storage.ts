import type { OutboxEvents, OutboxTopic } from '@breakwater/contracts';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { OnWait, Turn, TurnKind } from './turn.ts';

/** A database without tables: each store adds its own with `db.withTables<ItsTables>()`. */
export type Db = Kysely<Record<never, never>>;

/** Migrations by name, e.g. `intake/0001-events`; a package prefixes its own name. */
export type Migrations = Readonly<Record<string, Migration>>;

export type StorageKind = 'pglite' | 'postgres';

/** What was done, for the audit log; nothing personal. */
export interface RecordEntry {
  /** Who did it: a person's or key's id, or `automation`. */
  readonly actor: string;
  /** What was done, e.g. `job.resolved`. */
  readonly action: string;
  /** To what: an id. */
  readonly subject: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Puts entries on record in the transaction that is handed in; `append` of the audit log is one. */
export type AppendEntries = (db: Db, entries: readonly RecordEntry[]) => Promise<unknown>;

/** One use-case under way: its transaction, and what becomes of it when that commits. */
export interface Work {
  /** The transaction. */
  readonly db: Db;
  /**
   * Takes a write whose answer nothing before the end of the unit needs: it is sent when it is made, and waited for before
   * the unit ends. Where it fails, so does the unit, with its error.
   */
  later(write: Promise<unknown>): void;
  /**
   * Waits for these writes, whatever became of them. To be called before a savepoint: what follows from the answer to one of them
   * would otherwise come after it, and be undone with what it fences. Parts of a unit see to it themselves.
   */
  settled(): Promise<void>;
  /** Puts on record, in the order of the calls, at the end of the transaction. */
  record(...entries: readonly RecordEntry[]): void;
  /** Tells the other domains, after the records, in the same transaction. */
  emit<T extends OutboxTopic>(topic: T, payload: OutboxEvents[T]): void;
  /** Is called once when the transaction is over and stands; what it throws, the caller of `work` sees. */
  after(then: () => void | Promise<void>): void;
}

/** Runs a use-case as one unit: what it wrote, put on record and told is there whole, or not at all. */
export type RunWork = <T>(useCase: (work: Work) => Promise<T>) => Promise<T>;

/** The one way to the database, the same for PostgreSQL and for PGlite. */
export interface Storage {
  readonly kind: StorageKind;
  /** For statements of their own. Inside `transaction` use the handle that is passed in, never this one. */
  readonly db: Db;
  /** Runs the work in one transaction (read committed); serialisation failures and deadlocks are retried. */
  transaction<T>(work: (trx: Db) => Promise<T>): Promise<T>;
  /** Runs a use-case in one such transaction, with what it puts on record and tells others written at its end. */
  readonly work: RunWork;
  /** Says who puts on record what units of work leave there; once, before the first of them. */
  recordWith(append: AppendEntries): void;
  /** Brings the schema up to date; safe to call from several processes at once. */
  migrate(migrations: Migrations): Promise<void>;
  /**
   * Waits until no other process has this turn, and keeps it until it is ended or the process is gone. `onWait` is
   * called when somebody else has it, at once and every half minute.
   */
  takeTurn(kind: TurnKind, onWait?: OnWait): Promise<Turn>;
  /** Calls back for each notification on a channel, after reconnects too; the result stops it. */
  listen(channel: string, onMessage: (payload: string) => void): Promise<() => Promise<void>>;
  /** Throws when the database does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
