import type { BulkState, JobResolution } from '@breakwater/contracts/review';
import type { Db } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

/** A bulk decision as the table has it; `preview` until it is started. */
export interface BulkRow {
  readonly id: string;
  readonly state: BulkState | 'preview';
  readonly resolution: JobResolution;
  readonly escalated: boolean;
  readonly created_by: string;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly undone: number;
  readonly undo_failed: number;
  readonly reason: string | null;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
  readonly cancelled_by: string | null;
  readonly undone_by: string | null;
  readonly undo_reason: string | null;
  readonly undo_started_at: Date | null;
}

export interface NewBulk {
  readonly id: string;
  readonly resolution: JobResolution;
  readonly escalated: boolean;
  readonly by: string;
  readonly at: string;
  readonly expiresAt: string;
}

export async function insertPreview(trx: Db, run: NewBulk): Promise<void> {
  await sql`
    insert into bulk_runs (id, state, resolution, escalated, created_by, created_at, expires_at)
    values (${run.id}, 'preview', ${JSON.stringify(run.resolution)}::jsonb, ${run.escalated}, ${run.by}, ${run.at},
      ${run.expiresAt})`.execute(trx);
}

async function select(db: Db, rest: RawBuilder<unknown>): Promise<BulkRow[]> {
  return (await sql<BulkRow>`select * from bulk_runs ${rest}`.execute(db)).rows;
}

export async function findBulk(db: Db, id: string): Promise<BulkRow | undefined> {
  return (await select(db, sql`where id = ${id}`))[0];
}

export async function lockBulk(trx: Db, id: string): Promise<BulkRow | undefined> {
  return (await select(trx, sql`where id = ${id} for update`))[0];
}

/** Whether any run has work left, also one that another process is at. */
export async function isBulkWaiting(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from bulk_runs where state in ('running', 'undoing') limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

/** The run that waits longest for work and that no other process is at, locked. */
export async function lockNextBulk(trx: Db): Promise<BulkRow | undefined> {
  const next = sql`where state in ('running', 'undoing') order by started_at limit 1 for update skip locked`;
  return (await select(trx, next))[0];
}

/** Runs that were started, newest first. */
export function selectBulks(
  db: Db,
  before: { readonly at: string; readonly id: string } | undefined,
  limit: number,
): Promise<BulkRow[]> {
  const from =
    before === undefined
      ? sql`true`
      : sql`(started_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`;
  return select(
    db,
    sql`where started_at is not null and ${from} order by started_at desc, id desc limit ${limit}`,
  );
}

/** Changes columns of a locked run and returns it. */
export async function updateBulk(
  trx: Db,
  id: string,
  changes: Partial<Omit<BulkRow, 'id' | 'resolution' | 'started_at' | 'finished_at' | 'undo_started_at'>> & {
    readonly started_at?: string;
    readonly finished_at?: string | null;
    readonly undo_started_at?: string;
  },
): Promise<BulkRow> {
  const columns = Object.entries(changes).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  const { rows } = await sql<BulkRow>`
    update bulk_runs set ${sql.join(columns)} where id = ${id} returning *`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('a bulk run that was locked is gone');
  return row;
}

/** Forgets previews that nobody started. */
export async function deleteExpiredPreviews(db: Db, at: string): Promise<void> {
  await sql`delete from bulk_runs where state = 'preview' and expires_at <= ${at}`.execute(db);
}
