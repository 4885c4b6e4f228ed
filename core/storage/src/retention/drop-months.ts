import { type RawBuilder, sql } from 'kysely';
import { readMonths, type StoredMonth } from '../months/read-months.ts';
import { withoutWaiting } from '../months/without-waiting.ts';
import type { Db, Storage } from '../storage.ts';
import type { Deleted } from './delete-rows.ts';
import { isReferredTo, isShielded } from './find-rows.ts';
import type { KeptTable } from './kept-table.ts';
import type { RecordDeleted } from './record-deleted.ts';
import { closureOf, type RetentionPlan } from './retention-plan.ts';

/** Rows that go with a month are deleted so many at once. */
const AT_ONCE = 5_000;

/**
 * Drops the months of a table that are over as a whole, with what goes with their rows. A month in which something is
 * held, or is referred to by what stays, is left: its rows are deleted one by one.
 *
 * @param before milliseconds since the epoch: what came earlier is over
 */
export async function* dropMonths(
  storage: Storage,
  plan: RetentionPlan,
  table: KeptTable & { readonly months: string },
  before: number,
  record: RecordDeleted,
): AsyncGenerator<Deleted> {
  const children = closureOf(plan, table.table).filter((one) => one.table !== table.table);
  // What belongs to what belongs to a row is not found by the ids of a month.
  if (children.some(({ keep }) => keep.until === 'row' && keep.of !== table.table)) return;
  for (const month of await readMonths(storage.db, table.table)) {
    if (month.end > before) return;
    if (!(await isFree(storage.db, plan, table, month, before))) continue;
    for (const child of children) yield* deleteWith(storage, plan, table, child, month, record);
    yield await dropMonth(storage, plan, table, month, record);
  }
}

/** Whether nothing keeps a row of the month. */
async function isFree(
  db: Db,
  plan: RetentionPlan,
  table: KeptTable,
  { name }: StoredMonth,
  before: number,
): Promise<boolean> {
  const { keep } = table;
  const isYounger =
    keep.until === 'days'
      ? sql`${sql.ref(`t.${keep.from}`)} >= ${new Date(before).toISOString()}::timestamptz`
      : sql`true`;
  const { rows } = await sql`
    select from ${sql.table(name)} as t
    where ${isYounger} or ${isHeld(plan, table)} or ${isReferredTo(plan, table)} limit 1`.execute(db);
  return rows.length === 0;
}

function isHeld(plan: RetentionPlan, { held, account }: KeptTable): RawBuilder<boolean> {
  return held && account ? isShielded(plan.shields, account, 't') : sql`false`;
}

/** Rows of another table that belong to rows of the month, without those for which an order came since it was looked at. */
async function* deleteWith(
  storage: Storage,
  plan: RetentionPlan,
  kept: KeptTable,
  { table, keep }: KeptTable,
  { name, from, to }: StoredMonth,
  record: RecordDeleted,
): AsyncGenerator<Deleted> {
  if (keep.until !== 'row') return;
  const column = sql.ref(`c.${keep.column}`);
  const isFree = sql`not exists (
    select from ${sql.table(name)} as t where ${sql.ref(`t.${keep.key}`)} = ${column} and ${isHeld(plan, kept)})`;
  for (let rows = AT_ONCE; rows === AT_ONCE; ) {
    const deleted = await storage.work(async (work): Promise<Deleted> => {
      const { numAffectedRows = 0n } = await sql`
        delete from ${sql.table(table)} where ctid = any (array(
          select c.ctid from ${sql.table(table)} as c
          where ${column} < ${to}::uuid and ${from === undefined ? sql`true` : sql`${column} >= ${from}::uuid`}
            and ${isFree}
          limit ${AT_ONCE}))`.execute(work.db);
      const gone = new Map(numAffectedRows > 0n ? [[table, Number(numAffectedRows)]] : []);
      if (gone.size > 0) record(work, gone);
      return gone;
    });
    rows = deleted.get(table) ?? 0;
    yield deleted;
  }
}

async function dropMonth(
  storage: Storage,
  plan: RetentionPlan,
  kept: KeptTable,
  { name }: StoredMonth,
  record: RecordDeleted,
): Promise<Deleted> {
  const { table } = kept;
  const gone = await withoutWaiting(storage, async (work): Promise<Deleted> => {
    const { db } = work;
    // An order may have come since the month was looked at.
    const held = await sql`select from ${sql.table(name)} as t where ${isHeld(plan, kept)} limit 1`.execute(
      db,
    );
    if (held.rows.length > 0) return new Map();
    const { rows } = await sql<{ rows: number }>`
      select count(*)::int as rows from ${sql.table(name)}`.execute(db);
    await sql`alter table ${sql.table(table)} detach partition ${sql.table(name)}`.execute(db);
    await sql`drop table ${sql.table(name)}`.execute(db);
    const dropped = rows[0]?.rows ?? 0;
    const deleted = new Map(dropped > 0 ? [[table, dropped]] : []);
    if (deleted.size > 0) record(work, deleted);
    return deleted;
  });
  return gone ?? new Map();
}
