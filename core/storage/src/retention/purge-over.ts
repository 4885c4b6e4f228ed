import { type RawBuilder, sql } from 'kysely';
import type { Db, Storage } from '../storage.ts';
import { type Deleted, deleteRows } from './delete-rows.ts';
import { isShielded } from './find-rows.ts';
import type { KeptTable } from './kept-table.ts';
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
 * is gone is not found again. `record` writes down, in each transaction, how many rows are gone: never whose.
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
    readonly record: (trx: Db, deleted: Deleted) => Promise<unknown>;
  },
): Promise<PurgedOver> {
  const until = performance.now() + forMs;
  const all = new Map<string, number>();
  for (const table of plan.tables.values()) {
    const which = isOver(plan, table, now);
    if (!which) continue;
    for (;;) {
      if (performance.now() >= until) return { deleted: all, more: true };
      const gone = await storage.transaction(async (trx) => {
        const deleted = await deleteRows(trx, plan, table, which, AT_ONCE);
        if (deleted.size > 0) await record(trx, deleted);
        return deleted;
      });
      for (const [name, rows] of gone) all.set(name, (all.get(name) ?? 0) + rows);
      if ((gone.get(table.table) ?? 0) < AT_ONCE) break;
    }
  }
  return { deleted: all, more: false };
}

/** Whether a row by the alias `t` is over; nothing for tables with another clock. */
function isOver(plan: RetentionPlan, table: KeptTable, now: number): RawBuilder<boolean> | undefined {
  const { keep, held, account } = table;
  if (keep.until !== 'days') return undefined;
  const before = new Date(now - (plan.days.get(keep.setting) ?? keep.days) * DAY_MS).toISOString();
  const { when } = keep;
  return sql`${sql.ref(`t.${keep.from}`)} < ${before}::timestamptz
    and ${when ? sql`${sql.ref(`t.${when.column}`)} = any(${[...when.is]}::text[])` : sql`true`}
    and not ${held && account ? isShielded(plan.shields, account, 't') : sql`false`}`;
}
