import { type Kysely, type RawBuilder, sql } from 'kysely';
import { firstIdAt, monthAfter, monthOf } from './month.ts';

/** A table that becomes one of months. */
export interface MonthlyTable {
  readonly table: string;
  /** The column of UUIDv7 that says when a row came, and is its primary key from now on. */
  readonly key: string;
  /** A column that counts up. */
  readonly counter: string;
  /** Statements that make the other indexes; their names are free. */
  readonly indexes: readonly RawBuilder<unknown>[];
  /** Foreign keys that refer to the key, and go with the row. */
  readonly referredBy?: readonly { readonly table: string; readonly column: string }[];
}

/**
 * Turns a table into one that stands in monthly partitions, for a migration. What is in it stays where it is and becomes
 * the first partition, up to the end of this month; nothing is copied. Rows whose id tells no time go into `<table>_other`,
 * as does what comes for a month that was not made.
 */
export async function partitionByMonth(db: Kysely<unknown>, spec: MonthlyTable): Promise<void> {
  const { table, key, counter, indexes, referredBy = [] } = spec;
  const [whole, before, other] = [table, `${table}_before`, `${table}_other`].map((name) => sql.table(name));
  for (const { table: child, column } of referredBy)
    await sql`alter table ${sql.table(child)} drop constraint ${sql.ref(`${child}_${column}_fkey`)}`.execute(
      db,
    );
  // Numbers that were given out go on, though their rows may be gone.
  const { rows } = await sql<{ last: number; isFilled: boolean }>`
    select coalesce(pg_sequence_last_value(pg_get_serial_sequence(${table}, ${counter})::regclass), 0) as last,
      exists (select from ${whole}) as "isFilled"`.execute(db);
  const { last = 0, isFilled = false } = rows[0] ?? {};
  await setAside(db, spec);
  await sql`
    create table ${whole} (like ${before} including defaults including constraints including storage)
    partition by range (${sql.ref(key)})`.execute(db);
  await sql`
    alter table ${whole} alter column ${sql.ref(counter)}
    add generated always as identity (start with ${sql.lit(last + 1)})`.execute(db);
  await sql`alter table ${whole} add primary key (${sql.ref(key)})`.execute(db);
  for (const index of indexes) await index.execute(db);
  await sql`create table ${other} partition of ${whole} default`.execute(db);
  if (isFilled) await attach(db, spec);
  else await sql`drop table ${before}`.execute(db);
  for (const { table: child, column } of referredBy)
    await sql`
      alter table ${sql.table(child)} add foreign key (${sql.ref(column)})
      references ${whole} (${sql.ref(key)}) on delete cascade`.execute(db);
}

/** The table under another name, its names free for the new one, without what a partition cannot have. */
async function setAside(db: Kysely<unknown>, { table, key, counter }: MonthlyTable): Promise<void> {
  const before = sql.table(`${table}_before`);
  await sql`alter table ${sql.table(table)} alter column ${sql.ref(counter)} drop identity`.execute(db);
  await sql`alter table ${sql.table(table)} rename to ${before}`.execute(db);
  const { rows } = await sql<{ name: string; constraint: string | null; columns: string }>`
    select i.indexrelid::regclass::text as name, c.conname as constraint, (
        select string_agg(a.attname, ',' order by k.n) from unnest(i.indkey::int2[]) with ordinality as k (attnum, n)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum) as columns
    from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u')
      and c.conrelid = i.indrelid
    where i.indrelid = ${`${table}_before`}::regclass`.execute(db);
  for (const { name, constraint, columns } of rows) {
    const isKept = constraint === null || columns === key;
    if (isKept) await sql`alter index ${sql.table(name)} rename to ${sql.ref(`${name}_before`)}`.execute(db);
    else await sql`alter table ${before} drop constraint ${sql.ref(constraint)}`.execute(db);
  }
}

/** Ids that tell no time of before the next month would not fit. */
async function attach(db: Kysely<unknown>, { table, key }: MonthlyTable): Promise<void> {
  const before = sql.table(`${table}_before`);
  const end = firstIdAt(monthAfter(monthOf(Date.now())));
  await sql`
    with moved as (delete from ${before} where ${sql.ref(key)} >= ${end}::uuid returning *)
    insert into ${sql.table(`${table}_other`)} overriding system value select * from moved`.execute(db);
  await sql`
    alter table ${sql.table(table)} attach partition ${before} for values from (minvalue) to (${sql.lit(end)})`.execute(
    db,
  );
}
