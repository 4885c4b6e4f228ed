import { type RawBuilder, sql } from 'kysely';
import { firstIdAt, monthOf } from '../months/month.ts';
import type { Storage } from '../storage.ts';
import { type Deleted, deleteRows } from './delete-rows.ts';
import { dropMonths } from './drop-months.ts';
import { isShielded } from './find-rows.ts';
import type { KeptTable } from './kept-table.ts';
import type { RecordDeleted } from './record-deleted.ts';
import type { RetentionPlan } from './retention-plan.ts';

const AT_ONCE = 500;
const DAY_MS = 86_400_000;

/** What a purge did: rows by table, and whether there is more to do. */
export interface PurgedOver {
  readonly deleted: Deleted;
  readonly more: boolean;
}

/**
 * Deletes what is kept long enough, in small transactions, for so many milliseconds; goes on where it was cut off, since what
 * is gone is not found again. Months that are over as a whole are dropped. `record` puts on record, in each unit of work, how
 * many rows are gone: never whose.
 */
export async function purgeOver(
  storage: Storage,
  plan: RetentionPlan,
  {
    now,
    forMs,
    record,
  }: {
    readonly now: number;
    readonly forMs: number;
    readonly record: RecordDeleted;
  },
): Promise<PurgedOver> {
  const until = performance.now() + forMs;
  const all = new Map<string, number>();
  for (const table of plan.tables.values()) {
    if (table.keep.until !== 'days') continue;
    const before = now - (plan.days.get(table.keep.setting) ?? table.keep.days) * DAY_MS;
    const steps = purgeTable(storage, plan, table, before, record);
    for (;;) {
      if (performance.now() >= until) return { deleted: all, more: true };
      const { done, value } = await steps.next();
      if (done) break;
      for (const [name, rows] of value) all.set(name, (all.get(name) ?? 0) + rows);
    }
  }
  return { deleted: all, more: false };
}

/** Step by step: whole months first, then rows. */
async function* purgeTable(
  storage: Storage,
  plan: RetentionPlan,
  table: KeptTable,
  before: number,
  record: RecordDeleted,
): AsyncGenerator<Deleted, undefined> {
  const { months } = table;
  if (months !== undefined) yield* dropMonths(storage, plan, { ...table, months }, before, record);
  const which = isOver(plan, table, before);
  for (let rows = AT_ONCE; rows === AT_ONCE; ) {
    const gone = await storage.work(async (work) => {
      const deleted = await deleteRows(work.db, plan, table, which, AT_ONCE);
      if (deleted.size > 0) record(work, deleted);
      return deleted;
    });
    rows = gone.get(table.table) ?? 0;
    yield gone;
  }
}

/** Whether a row by the alias `t` is over. */
function isOver(plan: RetentionPlan, table: KeptTable, before: number): RawBuilder<boolean> {
  const { keep, held, account } = table;
  if (keep.until !== 'days') return sql`false`;
  const { when } = keep;
  return sql`${sql.ref(`t.${keep.from}`)} < ${new Date(before).toISOString()}::timestamptz
    and ${when ? sql`${sql.ref(`t.${when.column}`)} = any(${[...when.is]}::text[])` : sql`true`}
    and ${endsAlone(table, before)}
    and not ${held && account ? isShielded(plan.shields, account, 't') : sql`false`}`;
}

/** Rows of a month that is not over wait for its end; those that stand in no month do not. */
function endsAlone({ table, months }: KeptTable, before: number): RawBuilder<boolean> {
  if (months === undefined) return sql`true`;
  return sql`(${sql.ref(`t.${months}`)} < ${firstIdAt(monthOf(before))}::uuid
    or t.tableoid = ${`${table}_other`}::regclass)`;
}
