import type { Storage } from '@breakwater/storage';
import { sql } from 'kysely';

/** A place in the database where a word stands. */
export interface Found {
  readonly table: string;
  readonly row: string;
}

/**
 * Every row of every table in which one of these words stands, in plain text or in bytes: what a stolen dump would tell.
 */
export async function findInDump(storage: Storage, words: readonly string[]): Promise<Found[]> {
  const { rows: tables } = await sql<{ name: string; table: string }>`
    select c.oid::regclass::text as name, coalesce(pg_partition_root(c.oid), c.oid)::regclass::text as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`.execute(
    storage.db,
  );
  const marks = words.flatMap((word) => [word, Buffer.from(word).toString('hex')]);
  const found: Found[] = [];
  for (const { name, table } of tables) {
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.raw(name)} t
      where exists (select from unnest(${marks}::text[]) as m (mark) where strpos(t::text, m.mark) > 0)`.execute(
      storage.db,
    );
    found.push(...rows.map(({ row }) => ({ table, row })));
  }
  return found;
}
