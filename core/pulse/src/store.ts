import { type Db, inMilliseconds, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { PulseCounts } from './meter.ts';

/** A process that judges. Instants are milliseconds since the epoch. */
export interface PulseWorker {
  readonly id: string;
  readonly role: string;
  readonly startedAt: number;
}

/** What a worker counted in a stretch, which is named by the instant at which it began. */
export interface WorkerStretch extends PulseCounts {
  readonly worker: string;
  readonly at: number;
  /** The backlog that it saw, if it looked. */
  readonly waiting?: number;
}

/** Says that a worker is there, and what it counted since `at`. Told twice for the same stretch, both count. */
export async function writePulse(
  db: Db,
  worker: PulseWorker,
  stretch: { readonly at: number; readonly now: number; readonly waiting: number },
  counts: PulseCounts,
): Promise<void> {
  await sql`
    insert into pulse_workers (id, role, started_at, last_seen_at)
    values (${worker.id}, ${worker.role}, to_timestamp(${worker.startedAt} / 1000.0), to_timestamp(${stretch.now} / 1000.0))
    on conflict (id) do update set last_seen_at = excluded.last_seen_at`.execute(db);
  await sql`
    insert into pulse (worker, at, events, flagged, undetermined, by_policy, latency, waiting)
    values (${worker.id}, to_timestamp(${stretch.at} / 1000.0), ${counts.events}, ${counts.flagged},
      ${counts.undetermined}, ${JSON.stringify(counts.byPolicy)}::jsonb, ${JSON.stringify(counts.latency)}::jsonb,
      ${stretch.waiting})
    on conflict (worker, at) do nothing`.execute(db);
}

/** Rows since an instant, oldest first. */
export function readPulse(db: Db, since: number): Promise<readonly WorkerStretch[]> {
  return rowsOf(
    db,
    sql`
    select worker, ${inMilliseconds('at')}, events, flagged, undetermined,
      by_policy, latency, waiting
    from pulse where at >= to_timestamp(${since} / 1000.0) order by at, worker`,
  );
}

/** Workers seen since an instant, the one that has run longest first. */
export function readWorkers(
  db: Db,
  since: number,
): Promise<readonly (PulseWorker & { readonly lastSeenAt: number })[]> {
  return rowsOf(
    db,
    sql`
    select id, role, ${inMilliseconds('started_at', 'last_seen_at')}
    from pulse_workers where last_seen_at >= to_timestamp(${since} / 1000.0)
    order by started_at, id`,
  );
}

/** A worker that ended well is not missed. */
export async function removeWorker(db: Db, id: string): Promise<void> {
  await sql`delete from pulse_workers where id = ${id}`.execute(db);
}

export async function purgePulse(db: Db, before: number): Promise<void> {
  await sql`delete from pulse where at < to_timestamp(${before} / 1000.0)`.execute(db);
  await sql`delete from pulse_workers where last_seen_at < to_timestamp(${before} / 1000.0)`.execute(db);
}
