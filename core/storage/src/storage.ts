import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { OnWait, Turn, TurnKind } from './turn.ts';

/** A database without tables: each store adds its own with `db.withTables<ItsTables>()`. */
export type Db = Kysely<Record<never, never>>;

/** Migrations by name, e.g. `intake/0001-events`; a package prefixes its own name. */
export type Migrations = Readonly<Record<string, Migration>>;

export type StorageKind = 'pglite' | 'postgres';

/** The one way to the database, the same for PostgreSQL and for PGlite. */
export interface Storage {
  readonly kind: StorageKind;
  /** For statements of their own. Inside `transaction` use the handle that is passed in, never this one. */
  readonly db: Db;
  /** Runs the work in one transaction (read committed); serialisation failures and deadlocks are retried. */
  transaction<T>(work: (trx: Db) => Promise<T>): Promise<T>;
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
