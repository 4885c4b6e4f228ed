import { sql } from 'kysely';
import type { Db, Storage } from '../storage.ts';
import { firstIdAt, monthAfter, monthName, monthOf } from './month.ts';
import { readMonths } from './read-months.ts';
import { withoutWaiting } from './without-waiting.ts';

/** A table that stands in months, and the column of ids by which it does. */
export interface TableOfMonths {
  readonly table: string;
  readonly key: string;
}

/** This month and so many after it stand ready. */
const AHEAD = 2;
/** No two processes make the same month. */
const LOCK = 0x6d6f6e74;

/**
 * Makes the partitions of this month and the next two where they are missing, for tables that `partitionByMonth` made. A
 * month of which something came before it was made stays in `<table>_other`; one whose table is read just now is made later.
 *
 * @param now milliseconds since the epoch
 */
export async function makeMonths(
  storage: Storage,
  tables: readonly TableOfMonths[],
  now: number,
): Promise<void> {
  const months = [monthOf(now)];
  while (months.length <= AHEAD) months.push(monthAfter(months.at(-1) ?? now));
  for (const of of tables) {
    if ((await missing(storage.db, of, months)).length === 0) continue;
    await withoutWaiting(storage, async ({ db }) => {
      await sql`select pg_advisory_xact_lock(${LOCK})`.execute(db);
      for (const month of await missing(db, of, months)) await makeMonth(db, of, month);
    });
  }
}

async function missing(
  db: Db,
  { table }: TableOfMonths,
  months: readonly number[],
): Promise<readonly number[]> {
  const stored = await readMonths(db, table);
  return months.filter((month) => {
    const id = firstIdAt(month);
    return !stored.some(({ from, to }) => (from === undefined || from <= id) && id < to);
  });
}

async function makeMonth(trx: Db, { table, key }: TableOfMonths, month: number): Promise<void> {
  const [from, to] = [firstIdAt(month), firstIdAt(monthAfter(month))];
  const { rows } = await sql`
    select from ${sql.table(`${table}_other`)}
    where ${sql.ref(key)} >= ${from}::uuid and ${sql.ref(key)} < ${to}::uuid limit 1`.execute(trx);
  if (rows.length > 0) return;
  await sql`
    create table ${sql.table(`${table}_${monthName(month)}`)} partition of ${sql.table(table)}
    for values from (${sql.lit(from)}) to (${sql.lit(to)})`.execute(trx);
}
