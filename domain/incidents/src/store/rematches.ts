import type { IncidentRematch } from '@breakwater/contracts/incidents';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

/** A look at the last day with where it goes on. */
export interface StoredRematch extends Omit<IncidentRematch, 'perSecond' | 'etaSeconds'> {
  /** Steps that failed in a row. */
  readonly attempts: number;
  /** Undefined before it has begun. */
  readonly nextSeq?: number;
  readonly lastSeq?: number;
  readonly busyMs: number;
  readonly tailDueAt?: string;
}

const COLUMNS = sql.raw(`
  r.id, r.incident_id, r.state, r.asked_by, r.asked_at, r.started_at, r.done_at, r.from_at as "from", r.to_at as "to",
  r.scanned::float8 as scanned, r.total::float8 as total, r.matched::float8 as matched, r.fresh::float8 as fresh,
  r.next_seq::float8 as next_seq, r.last_seq::float8 as last_seq, r.busy_ms, r.tail_due_at, r.fault,
  r.attempts, r.retries`);

const select = (db: Db, rest: RawBuilder<unknown>): Promise<StoredRematch[]> =>
  rowsOf(db, sql`select ${COLUMNS} from incident_rematches r ${rest}`);

export async function insertRematch(
  trx: Db,
  one: Pick<StoredRematch, 'id' | 'incidentId' | 'askedBy' | 'askedAt' | 'from' | 'to'>,
): Promise<void> {
  await sql`
    insert into incident_rematches (id, incident_id, state, asked_by, asked_at, from_at, to_at)
    values (${one.id}, ${one.incidentId}, 'waiting', ${one.askedBy}, ${one.askedAt}, ${one.from}, ${one.to})`.execute(
    trx,
  );
}

export async function findRematch(
  db: Db,
  incidentId: string,
  id: string,
): Promise<StoredRematch | undefined> {
  return (await select(db, sql`where r.incident_id = ${incidentId} and r.id = ${id}`))[0];
}

/** One that has not begun yet: whoever asks again gets it. */
export async function lockWaiting(trx: Db, incidentId: string): Promise<StoredRematch | undefined> {
  const found = await select(
    trx,
    sql`where r.incident_id = ${incidentId} and r.state = 'waiting' and r.next_seq is null limit 1 for update`,
  );
  return found[0];
}

/** Whoever asks again does not wait for the time at which a failed step were tried again. */
export async function widenRematch(
  trx: Db,
  id: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  await sql`
    update incident_rematches set from_at = least(from_at, ${from}::timestamptz), to_at = ${to}, retry_at = null
    where id = ${id}`.execute(trx);
}

/** The latest first. */
export function selectRematches(db: Db, incidentId: string, limit: number): Promise<StoredRematch[]> {
  return select(
    db,
    sql`where r.incident_id = ${incidentId} order by r.asked_at desc, r.id desc limit ${limit}`,
  );
}

const due = (now: number) => sql`(r.state in ('waiting', 'working') or r.tail_due_at <= ${toInstant(now)})
  and (r.retry_at is null or r.retry_at <= ${toInstant(now)})`;

/**
 * Those to work on, the one that waits longest first: what failed comes after the others, tails that are due after that.
 * Not locked: the incident is locked before.
 */
export function selectDueRematches(
  db: Db,
  now: number,
  limit: number,
): Promise<{ readonly id: string; readonly incidentId: string }[]> {
  return rowsOf(
    db,
    sql`
    select r.id, r.incident_id from incident_rematches r where ${due(now)}
    order by r.attempts, r.tail_due_at is not null, r.asked_at, r.id limit ${limit}`,
  );
}

/**
 * One of them, where it is still due and nobody works on it: locked in the unit of the page, so that after a kill another
 * process goes on where the last page ended.
 */
export async function lockDueRematch(trx: Db, id: string, now: number): Promise<StoredRematch | undefined> {
  return (await select(trx, sql`where r.id = ${id} and ${due(now)} for update skip locked`))[0];
}

/** A step failed: tried again later, or given up. The incident is locked. */
export async function writeRematchFault(
  trx: Db,
  id: string,
  fault: {
    readonly attempts: number;
    readonly retryAt: number;
    readonly code: string;
    readonly givenUpAt?: number;
  },
): Promise<void> {
  const { attempts, retryAt, code, givenUpAt } = fault;
  await sql`
    update incident_rematches set attempts = ${attempts}, retries = retries + 1, retry_at = ${toInstant(retryAt)}
    where id = ${id}`.execute(trx);
  if (givenUpAt === undefined) return;
  await sql`
    update incident_rematches set state = 'failed', fault = ${code}, tail_due_at = null,
      done_at = coalesce(done_at, ${toInstant(givenUpAt)})
    where id = ${id}`.execute(trx);
}

export type RematchPage = Pick<
  StoredRematch,
  'state' | 'scanned' | 'matched' | 'fresh' | 'busyMs' | 'total'
> & {
  readonly nextSeq?: number;
  readonly lastSeq?: number;
  readonly startedAt?: string;
  readonly doneAt?: string;
  readonly tailDueAt?: string;
  readonly fault?: string;
};

export async function writeRematch(trx: Db, id: string, page: RematchPage): Promise<void> {
  await sql`
    update incident_rematches set state = ${page.state}, scanned = ${page.scanned}, matched = ${page.matched},
      fresh = ${page.fresh}, busy_ms = ${page.busyMs}, total = ${page.total}, next_seq = ${page.nextSeq ?? null},
      last_seq = ${page.lastSeq ?? null}, started_at = ${page.startedAt ?? null}, done_at = ${page.doneAt ?? null},
      tail_due_at = ${page.tailDueAt ?? null}, fault = ${page.fault ?? null}, attempts = 0, retry_at = null
    where id = ${id}`.execute(trx);
}

/** Stops what has not ended; says which. */
export async function cancelRematches(
  trx: Db,
  incidentId: string,
  at: number,
  id: string | null = null,
): Promise<string[]> {
  const rows = await rowsOf<{ id: string; changed: boolean }>(
    trx,
    sql`
    update incident_rematches set tail_due_at = null,
      state = case when state in ('waiting', 'working') then 'cancelled' else state end,
      done_at = coalesce(done_at, ${toInstant(at)})
    where incident_id = ${incidentId} and (${id}::uuid is null or id = ${id}::uuid)
      and (state in ('waiting', 'working') or tail_due_at is not null)
    returning id`,
  );
  return rows.map((row) => row.id);
}

export async function countUnfinished(db: Db, incidentId: string): Promise<number> {
  const row = await rowOf<{ n: number }>(
    db,
    sql`
    select count(*)::int as n from incident_rematches
    where incident_id = ${incidentId} and (state in ('waiting', 'working') or tail_due_at is not null)`,
  );
  return row?.n ?? 0;
}

/** Events that are still to be looked at, of all incidents. */
export async function countWaitingEvents(db: Db): Promise<number> {
  const row = await rowOf<{ n: number }>(
    db,
    sql`
    select coalesce(sum(greatest(total - scanned, 0)), 0)::float8 as n from incident_rematches
    where state in ('waiting', 'working')`,
  );
  return row?.n ?? 0;
}
