import { toInstant } from '@breakwater/kernel';
import type { RawBuilder } from 'kysely';
import type { Db } from './storage.ts';

/**
 * Reads rows as the values that contracts describe: `account_id` is `accountId`, a time is an instant (RFC 3339, in UTC),
 * and what is null is left out. What stands within JSON stays as it was written.
 *
 * @typeParam Value what a row is, in full: columns that it does not name would come along
 * @throws what the database says of the statement
 * @example
 * ```text
 * await rowsOf<{ accountId: string; endedAt?: string }>(db, sql`
 *   select * from (values ('a-1', null), ('a-2', timestamptz '2026-01-02T03:04:05Z')) as t (account_id, ended_at)`)
 * // => [{ accountId: 'a-1' }, { accountId: 'a-2', endedAt: '2026-01-02T03:04:05.000Z' }]
 * ```
 */
export async function rowsOf<Value extends object>(db: Db, statement: RawBuilder<unknown>): Promise<Value[]> {
  const { rows } = await (statement as RawBuilder<object>).execute(db);
  return rows.map((row) => asValue<Value>(row));
}

/**
 * Reads the first row as {@link rowsOf} reads all; undefined when there is none.
 *
 * @example
 * ```text
 * await rowOf<{ id: number }>(db, sql`select 1 as id where false`) // => undefined
 * ```
 */
export async function rowOf<Value extends object>(
  db: Db,
  statement: RawBuilder<unknown>,
): Promise<Value | undefined> {
  return (await rowsOf<Value>(db, statement))[0];
}

function asValue<Value>(row: object): Value {
  const value: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(row)) {
    if (cell === null) continue;
    value[memberOf(column)] = cell instanceof Date ? toInstant(cell.getTime()) : cell;
  }
  return value as Value;
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
