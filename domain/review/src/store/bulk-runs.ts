import type { BulkRun, BulkState, JobResolution } from '@breakwater/contracts/review';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

/** A bulk decision as it is kept; `preview` until it is started. */
export interface StoredBulk
  extends Omit<
      BulkRun,
      keyof JobResolution | 'state' | 'failures' | 'startedBy' | 'startedAt' | 'ratePerSecond' | 'etaSeconds'
    >,
    Partial<Pick<BulkRun, 'reason' | 'startedAt'>> {
  readonly state: BulkState | 'preview';
  readonly resolution: JobResolution;
  readonly escalated: boolean;
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly undoStartedAt?: string;
  readonly copiedContent?: string;
}

const COLUMNS = sql.raw(`
  id, state, resolution, escalated, created_by, expires_at, total, done, failed, undone, undo_failed, reason, started_at,
  finished_at, cancelled_by, undone_by, undo_reason, undo_started_at, copies_of, copied_content`);

export interface NewBulk {
  readonly id: string;
  readonly resolution: JobResolution;
  readonly escalated: boolean;
  readonly by: string;
  readonly at: string;
  readonly expiresAt: string;
  /** Decision that is to hold for copies of a content. */
  readonly copiesOf?: string;
  readonly copiedContent?: string;
}

export async function insertPreview(trx: Db, run: NewBulk): Promise<void> {
  await sql`
    insert into bulk_runs (id, state, resolution, escalated, created_by, created_at, expires_at, copies_of,
      copied_content)
    values (${run.id}, 'preview', ${JSON.stringify(run.resolution)}::jsonb, ${run.escalated}, ${run.by}, ${run.at},
      ${run.expiresAt}, ${run.copiesOf ?? null}, ${run.copiedContent ?? null})`.execute(trx);
}

function select(db: Db, rest: RawBuilder<unknown>): Promise<StoredBulk[]> {
  return rowsOf(db, sql`select ${COLUMNS} from bulk_runs ${rest}`);
}

export async function findBulk(db: Db, id: string): Promise<StoredBulk | undefined> {
  return (await select(db, sql`where id = ${id}`))[0];
}

export async function lockBulk(trx: Db, id: string): Promise<StoredBulk | undefined> {
  return (await select(trx, sql`where id = ${id} for update`))[0];
}

/** Whether any run has work left, also one that another process is at. */
export async function isBulkWaiting(db: Db): Promise<boolean> {
  const found = await rowOf(db, sql`select 1 from bulk_runs where state in ('running', 'undoing') limit 1`);
  return found !== undefined;
}

/** The run that waits longest for work and that no other process is at, locked. */
export async function lockNextBulk(trx: Db): Promise<StoredBulk | undefined> {
  const next = sql`where state in ('running', 'undoing') order by started_at limit 1 for update skip locked`;
  return (await select(trx, next))[0];
}

/** Runs that were started, newest first. */
export function selectBulks(
  db: Db,
  before: { readonly at: string; readonly id: string } | undefined,
  limit: number,
): Promise<StoredBulk[]> {
  const from =
    before === undefined
      ? sql`true`
      : sql`(started_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`;
  return select(
    db,
    sql`where started_at is not null and ${from} order by started_at desc, id desc limit ${limit}`,
  );
}

/** What a decision did to copies and was not undone, locked in the order of the runs. */
export function lockRunsOfDecision(trx: Db, decisionId: string): Promise<StoredBulk[]> {
  return select(
    trx,
    sql`where copies_of = ${decisionId} and state in ('running', 'done', 'cancelled') order by id for update`,
  );
}

/** Runs in which a decision was to hold for copies, newest first. */
export function selectCopyRuns(db: Db, decisionId: string): Promise<StoredBulk[]> {
  return select(
    db,
    sql`where copies_of = ${decisionId} and started_at is not null order by started_at desc, id desc limit 20`,
  );
}

/** What changes of a run; what is null is taken away. */
export type BulkChanges = Partial<Omit<StoredBulk, 'id' | 'resolution' | 'finishedAt'>> & {
  readonly finishedAt?: string | null;
};

/** Changes a locked run and returns it. */
export async function updateBulk(trx: Db, id: string, changes: BulkChanges): Promise<StoredBulk> {
  const columns = Object.entries(changes).map(
    ([name, value]) =>
      sql`${sql.ref(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))} = ${value}`,
  );
  const changed = await rowOf<StoredBulk>(
    trx,
    sql`update bulk_runs set ${sql.join(columns)} where id = ${id} returning ${COLUMNS}`,
  );
  if (!changed) throw new Error('a bulk run that was locked is gone');
  return changed;
}

/** Forgets previews that nobody started. */
export async function deleteExpiredPreviews(db: Db, at: string): Promise<void> {
  await sql`delete from bulk_runs where state = 'preview' and expires_at <= ${at}`.execute(db);
}
