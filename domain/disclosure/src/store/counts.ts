import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { HELD } from './sign-ins.ts';

/** What the log holds, in numbers. */
export interface LogCounts {
  readonly ordinary: number;
  readonly flagged: number;
  /** Of these, what a hold keeps. */
  readonly held: number;
  readonly oldestAt: string | undefined;
  /** Records that are over and go with the next purge. */
  readonly over: number;
}

export async function countLog(db: Db, now: number): Promise<LogCounts> {
  const { rows } = await sql<{
    ordinary: number;
    flagged: number;
    held: number;
    over: number;
    oldest: Date | null;
  }>`
    select count(*) filter (where s.class = 'ordinary')::float8 as ordinary,
      count(*) filter (where s.class = 'flagged')::float8 as flagged,
      count(*) filter (where ${HELD})::float8 as held,
      count(*) filter (where s.expires_at <= ${toInstant(now)} and not ${HELD})::float8 as over,
      min(s.at) as oldest
    from disclosure_sign_ins s`.execute(db);
  const [row] = rows;
  return {
    ...{
      ordinary: row?.ordinary ?? 0,
      flagged: row?.flagged ?? 0,
      held: row?.held ?? 0,
      over: row?.over ?? 0,
    },
    oldestAt: row?.oldest?.toISOString(),
  };
}

/** Records under each key. */
export async function countByEpoch(db: Db): Promise<{ epoch: number; since: string; records: number }[]> {
  const { rows } = await sql<{ epoch: number; since: Date; records: number }>`
    select e.epoch, e.since, (select count(*)::float8 from disclosure_sign_ins s where s.epoch = e.epoch) as records
    from disclosure_epochs e order by e.epoch`.execute(db);
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

/** What was forgotten, the latest first. */
export async function selectPurges(
  db: Db,
  limit: number,
): Promise<{ at: string; because: string; records: number; proof: string }[]> {
  const { rows } = await sql<{ at: Date; because: string; records: number; proof: string }>`
    select at, because, records, proof from disclosure_purges order by id desc limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Times in which sign-ins could not be written. */
export async function selectGaps(
  db: Db,
  limit: number,
): Promise<{ from: string; to: string; records: number; because: string }[]> {
  const { rows } = await sql<{ from: Date; to: Date; records: number; because: string }>`
    select min(from_at) as "from", max(to_at) as "to", sum(records)::int as records, because
    from disclosure_gaps group by because, noted_at::date order by 1 desc limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, from: row.from.toISOString(), to: row.to.toISOString() }));
}

/** Disclosures by one person alone that nobody reviewed within 24 hours. */
export async function countOverdue(db: Db, now: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from disclosure_productions
    where break_glass_because is not null and reviewed_at is null and review_due_at <= ${toInstant(now)}`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}
