import { sql } from 'kysely';
import { rowsOf } from '../rows.ts';
import type { Db } from '../storage.ts';

/** A table that refers to another one. */
export interface ForeignKey {
  readonly child: string;
  readonly columns: readonly string[];
  readonly parent: string;
  readonly parentColumns: readonly string[];
  /** The rows go by themselves with what they refer to. */
  readonly cascades: boolean;
}

/** Every reference between tables of this database; those of partitions are their table's. */
export function readForeignKeys(db: Db): Promise<readonly ForeignKey[]> {
  const names = (relation: string, keys: string) => sql`(
    select array_agg(a.attname::text order by k.n)
    from unnest(${sql.ref(keys)}) with ordinality as k (attnum, n)
    join pg_attribute a on a.attrelid = ${sql.ref(relation)} and a.attnum = k.attnum)`;
  return rowsOf(
    db,
    sql`
    select c.conrelid::regclass::text as child, ${names('c.conrelid', 'c.conkey')} as columns,
      c.confrelid::regclass::text as parent, ${names('c.confrelid', 'c.confkey')} as parent_columns,
      c.confdeltype = 'c' as cascades
    from pg_constraint c where c.contype = 'f' and c.conparentid = 0 order by 1, 2`,
  );
}

/** A column of a primary key. */
export interface KeyColumn {
  readonly name: string;
  readonly type: string;
}

/** The primary keys of all tables. */
export async function readPrimaryKeys(db: Db): Promise<ReadonlyMap<string, readonly KeyColumn[]>> {
  const { rows } = await sql<{ table: string; name: string; type: string }>`
    select c.conrelid::regclass::text as table, a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type
    from pg_constraint c
    cross join unnest(c.conkey) with ordinality as k (attnum, n)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
    where c.contype = 'p' order by 1, k.n`.execute(db);
  const keys = new Map<string, KeyColumn[]>();
  for (const { table, name, type } of rows) {
    const of = keys.get(table) ?? [];
    of.push({ name, type });
    keys.set(table, of);
  }
  return keys;
}
