import type { AccountRef } from '@breakwater/contracts';
import { sql } from 'kysely';
import type { Db } from '../storage.ts';
import { isOf } from './find-rows.ts';
import type { RetentionPlan } from './retention-plan.ts';

/** Rows of an account in one table, as they are stored. */
export interface RowsOfAccount {
  readonly table: string;
  readonly what: string;
  readonly why: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** There is more than an answer holds. */
  readonly more: boolean;
}

const MOST_ROWS = 10_000;

/** All that is kept of an account, table by table; what is sealed, secret or of others is left out. */
export async function readRows(db: Db, plan: RetentionPlan, account: AccountRef): Promise<RowsOfAccount[]> {
  const found: RowsOfAccount[] = [];
  for (const table of plan.tables.values()) {
    const which = isOf(plan, table, account, 't');
    if (!which || table.hide === true) continue;
    const hidden = [...(table.hide ?? [])];
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(t) - ${hidden}::text[] as row from ${sql.table(table.table)} as t
      where ${which} limit ${MOST_ROWS + 1}`.execute(db);
    if (rows.length === 0) continue;
    const { what, why } = table;
    found.push({
      table: table.table,
      what,
      why,
      rows: rows.slice(0, MOST_ROWS).map(({ row }) => row),
      more: rows.length > MOST_ROWS,
    });
  }
  return found;
}
