import { toInstant } from '@breakwater/kernel';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from './storage.ts';

/**
 * Reads rows as the values that contracts describe: `account_id` is `accountId`, a time is an instant (RFC 3339, in UTC),
 * and what is null is left out. What stands within JSON stays as it was written.
 *
 * @typeParam Value what a row is, in full: columns that it does not name would come along
 * @throws what the database says of the statement
 * @example
 * ```ts
 * import { openTestStorage } from '@breakwater/storage/testing'
 * import { sql } from 'kysely'
 * const { db } = await openTestStorage()
 * await rowsOf<{ accountId: string; endedAt?: string }>(db, sql`
 *   select * from (values ('a-1', null), ('a-2', timestamptz '2026-01-02T03:04:05Z')) as t (account_id, ended_at)
 * `) // => [{ accountId: 'a-1' }, { accountId: 'a-2', endedAt: '2026-01-02T03:04:05.000Z' }]
 * ```
 */
export async function rowsOf<Value extends object>(db: Db, statement: RawBuilder<unknown>): Promise<Value[]> {
  const { rows } = await (statement as RawBuilder<Record<string, unknown>>).execute(db);
  // All rows have the same columns: their names are looked at once.
  const columns = Object.keys(rows[0] ?? {}).map((column) => [column, memberOf(column)] as const);
  return rows.map((row) => {
    const value: Record<string, unknown> = {};
    for (const [column, member] of columns) {
      const cell = row[column];
      if (cell !== null) value[member] = cell instanceof Date ? toInstant(cell.getTime()) : cell;
    }
    return value as Value;
  });
}

/**
 * Reads the first row as {@link rowsOf} reads all; undefined when there is none.
 *
 * @example
 * ```ts
 * import { openTestStorage } from '@breakwater/storage/testing'
 * import { sql } from 'kysely'
 * const { db } = await openTestStorage()
 * await rowOf<{ id: number }>(db, sql`select 1 as id where false`) // => undefined
 * ```
 */
export async function rowOf<Value extends object>(
  db: Db,
  statement: RawBuilder<unknown>,
): Promise<Value | undefined> {
  return (await rowsOf<Value>(db, statement))[0];
}

/**
 * Names columns of times as milliseconds since the epoch, each under its own name, for who reckons with them.
 *
 * @param columns names, with an alias of their table or without
 * @example
 * ```ts
 * import { openTestStorage } from '@breakwater/storage/testing'
 * import { sql } from 'kysely'
 * const { db } = await openTestStorage()
 * await rowsOf<{ seenAt: number }>(db, sql`
 *   select ${inMilliseconds('t.seen_at')} from (values (timestamptz '2026-01-02T03:04:05.678Z')) as t (seen_at)
 * `) // => [{ seenAt: 1767323045678 }]
 * ```
 */
export function inMilliseconds(...columns: string[]): RawBuilder<unknown> {
  return sql.join(
    columns.map((column) => {
      const name = column.slice(column.indexOf('.') + 1);
      return sql`floor(extract(epoch from ${sql.ref(column)}) * 1000)::bigint as ${sql.ref(name)}`;
    }),
  );
}

/**
 * Writes a column of times as {@link rowsOf} writes it, for what a statement builds as JSON; null stays null.
 *
 * @param column its name, with an alias of its table or without
 * @example
 * ```ts
 * import { openTestStorage } from '@breakwater/storage/testing'
 * import { sql } from 'kysely'
 * const { db } = await openTestStorage()
 * await rowsOf<{ receipt: { at: string } }>(db, sql`
 *   select jsonb_build_object('at', ${asInstant('at')}) as receipt
 *   from (values (timestamptz '2026-01-02T03:04:05Z')) as t (at)
 * `) // => [{ receipt: { at: '2026-01-02T03:04:05.000Z' } }]
 * ```
 */
export function asInstant(column: string): RawBuilder<string> {
  return sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

const members = new Map<string, string>();

/** The name of a column as a member. Columns are those of the statements of this code: a small number. */
function memberOf(column: string): string {
  const known = members.get(column);
  if (known !== undefined) return known;
  const member = column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  members.set(column, member);
  return member;
}
