import type { AccountRef } from '@breakwater/contracts';
import type { ScreeningRun } from '@breakwater/contracts/screening';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A run with where it is. */
export interface StoredRun extends ScreeningRun {
  readonly listId?: string;
  readonly version?: number;
  /** What comes before the accounts (links, delistings) is done. */
  readonly begun: boolean;
  readonly cursor: AccountRef;
}

const COLUMNS = sql.raw('id, cause, state, scanned, total, matched, designations, started_at, finished_at');

export interface NewRun {
  readonly id: string;
  readonly cause: string;
  readonly listId?: string;
  readonly version?: number;
  readonly total: number;
  readonly designations: number;
  readonly now: number;
}

export async function insertRun(trx: Db, run: NewRun): Promise<void> {
  const { id, cause, listId = null, version = null, total, designations, now } = run;
  await sql`
    insert into screening_runs (id, cause, list_id, version, state, total, designations, started_at)
    values (${id}, ${cause}, ${listId}, ${version}, 'running', ${total}, ${designations}, ${toInstant(now)})`.execute(
    trx,
  );
}

/** Takes the run that waits longest until then; undefined when none does. */
export function takeRun(db: Db, now: number, until: number): Promise<StoredRun | undefined> {
  return rowOf(
    db,
    sql`
    update screening_runs r set taken_until = ${toInstant(until)}
    from (
      select id as next from screening_runs
      where state = 'running' and (taken_until is null or taken_until < ${toInstant(now)})
      order by started_at, id limit 1 for update skip locked
    ) n
    where r.id = n.next returning ${COLUMNS}, list_id, version, begun,
      json_build_object('platform', cursor_platform, 'accountId', cursor_account) as cursor`,
  );
}

/** Lets go of a run, for the next turn. */
export async function releaseRun(db: Db, id: string): Promise<void> {
  await sql`update screening_runs set taken_until = null where id = ${id}`.execute(db);
}

export interface RunStep {
  readonly id: string;
  readonly cursor: AccountRef;
  readonly scanned: number;
  readonly matched: number;
  readonly opened: number;
  readonly closed: number;
  readonly done: boolean;
  readonly now: number;
}

export async function writeRunStep(trx: Db, step: RunStep): Promise<void> {
  const { id, cursor, scanned, matched, opened, closed, done, now } = step;
  await sql`
    update screening_runs set begun = true, scanned = scanned + ${scanned}, matched = matched + ${matched},
      opened = opened + ${opened}, closed = closed + ${closed}, cursor_platform = ${cursor.platform},
      cursor_account = ${done ? '' : cursor.accountId}, state = ${done ? 'done' : 'running'},
      finished_at = ${done ? toInstant(now) : null}
    where id = ${id}`.execute(trx);
}

/** Runs, latest first. */
export function selectRuns(db: Db, limit: number): Promise<ScreeningRun[]> {
  return rowsOf(
    db,
    sql`select ${COLUMNS} from screening_runs order by started_at desc, id desc limit ${limit}`,
  );
}
