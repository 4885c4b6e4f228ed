import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Queue of what is drawn at random. No rule sends anything else there. */
export const RANDOM_QUEUE = 'random';

/** Since when it is drawn with which rate; with 0 it is only counted what could be. */
export interface AuditPeriod {
  readonly id: string;
  readonly rate: number;
  readonly startedAt: string;
}

export function findPeriod(db: Db): Promise<AuditPeriod | undefined> {
  return rowOf(db, sql`select id, rate, started_at from random_audit_periods where ended_at is null`);
}

/** Counts what could have been drawn. */
export async function addSeen(trx: Db, periodId: string, slot: number, seen: number): Promise<void> {
  await sql`
    insert into random_audit_seen (period_id, slot, seen) values (${periodId}, ${slot}, ${seen})
    on conflict (period_id, slot) do update set seen = random_audit_seen.seen + excluded.seen`.execute(trx);
}

export interface Draw {
  readonly eventId: string;
  readonly jobId: string;
}

export async function insertDraws(
  trx: Db,
  periodId: string,
  draws: readonly Draw[],
  at: string,
): Promise<void> {
  await sql`
    insert into random_audit_draws (event_id, period_id, job_id, at)
    select event_id, ${periodId}::uuid, job_id, ${at}::timestamptz
    from unnest(${draws.map(({ eventId }) => eventId)}::uuid[], ${draws.map(({ jobId }) => jobId)}::uuid[]) as d (event_id, job_id)
    on conflict do nothing`.execute(trx);
}

/** What the rate follows from. */
export interface AuditFlow {
  /** Decisions of the last week that people made one by one. */
  readonly decisions: number;
  /** What was seen within the last day, and over how many milliseconds of it that was counted. */
  readonly seen: number;
  readonly overMs: number;
  /** Drawn, and not decided yet. */
  readonly waiting: number;
}

export async function readFlow(db: Db, at: string): Promise<AuditFlow> {
  // Of a period that began before the last day counts the part that lies within, and its share of what was seen.
  const found = await rowOf<AuditFlow>(
    db,
    sql`
    with counted as (
      select extract(epoch from ended - started_at)::float8 as lasted,
        extract(epoch from ended - greatest(started_at, ${at}::timestamptz - interval '1 day'))::float8 as within,
        (select coalesce(sum(s.seen), 0)::float8 from random_audit_seen s where s.period_id = p.id) as seen
      from (
        select id, started_at, coalesce(ended_at, ${at}::timestamptz) as ended from random_audit_periods
        where ended_at is null or ended_at > ${at}::timestamptz - interval '1 day'
      ) p where ended > started_at
    ) select
      (select count(*)::int from job_decisions where decided_at > ${at}::timestamptz - interval '7 days'
        and bulk_id is null) as decisions,
      coalesce((select sum(seen * within / lasted) from counted), 0) as seen,
      coalesce((select sum(within) * 1000 from counted), 0) as over_ms,
      (select count(*)::int from review_jobs where queue = ${RANDOM_QUEUE} and state <> 'resolved') as waiting`,
  );
  return found ?? { decisions: 0, seen: 0, overMs: 0, waiting: 0 };
}

/** Keeps everybody else from changing the rate until the transaction ends. */
export async function lockPeriods(trx: Db): Promise<void> {
  await sql`lock table random_audit_periods in share row exclusive mode`.execute(trx);
}

export async function endPeriod(trx: Db, at: string): Promise<void> {
  await sql`
    update random_audit_periods set ended_at = greatest(started_at, ${at}::timestamptz) where ended_at is null`.execute(
    trx,
  );
}

export async function insertPeriod(trx: Db, { id, rate, startedAt }: AuditPeriod): Promise<void> {
  await sql`
    insert into random_audit_periods (id, started_at, rate) values (${id}, ${startedAt}, ${rate})`.execute(
    trx,
  );
}

/** A time in which the rate of drawing stayed the same. */
export interface AuditStratum {
  /** Probability with which each was drawn. */
  readonly rate: number;
  /** What could have been drawn. */
  readonly seen: number;
  readonly drawn: number;
  /** Of those, what people have judged by now. */
  readonly judged: number;
  /** Of those, what is a violation. */
  readonly violations: number;
}

/** What came of the draws of each period that began since then. */
export interface AuditedPeriod extends AuditStratum {
  readonly startedAt: string;
}

export function selectAudited(db: Db, from: string): Promise<AuditedPeriod[]> {
  return rowsOf(
    db,
    sql`
    select p.started_at, p.rate,
      coalesce((select sum(seen)::float8 from random_audit_seen s where s.period_id = p.id), 0) as seen,
      d.drawn, d.judged, d.violations
    from random_audit_periods p
    cross join lateral (
      select count(*)::int as drawn,
        (count(*) filter (where j.state = 'resolved' and j.decision is not null))::int as judged,
        (count(*) filter (where j.state = 'resolved' and j.decision = 'violation'))::int as violations
      from random_audit_draws r join review_jobs j on j.id = r.job_id where r.period_id = p.id
    ) d
    where p.started_at >= ${from} order by p.started_at, p.id`,
  );
}

/** Violations among the draws of periods that began since then, by the policy that they were decided under. */
export function selectMissedPolicies(
  db: Db,
  from: string,
): Promise<{ startedAt: string; policy: string; violations: number }[]> {
  return rowsOf(
    db,
    sql`
    select p.started_at, coalesce(d.policy, j.policy) as policy, count(*)::int as violations
    from random_audit_periods p join random_audit_draws r on r.period_id = p.id
    join review_jobs j on j.id = r.job_id and j.state = 'resolved' and j.decision = 'violation'
    left join job_decisions d on d.id = j.decision_id
    where p.started_at >= ${from} group by 1, 2`,
  );
}
