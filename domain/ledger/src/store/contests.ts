import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';
import { instantOf } from './instants.ts';

export type ContestState = 'open' | 'upheld' | 'struck';

/** A contest of a line of a scorecard. */
export interface StoredContest {
  readonly id: string;
  readonly line: string;
  readonly side: 'platform' | 'authority';
  readonly subject: string;
  readonly because: string;
  readonly by: string;
  readonly at: string;
  readonly state: ContestState;
  readonly decidedBy?: string;
  readonly decidedAt?: string;
  readonly reason?: string;
}

interface ContestRow
  extends Pick<StoredContest, 'id' | 'line' | 'side' | 'subject' | 'because' | 'by' | 'state'> {
  readonly at: Date;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly reason: string | null;
}

function toContest({ at, decided_by, decided_at, reason, ...row }: ContestRow): StoredContest {
  const { id, line, side, subject, because, by, state } = row;
  const decidedAt = instantOf(decided_at);
  return {
    id,
    line,
    side,
    subject,
    because,
    by,
    at: toInstant(at.getTime()),
    state,
    ...(decided_by !== null && { decidedBy: decided_by }),
    ...(decidedAt !== undefined && { decidedAt }),
    ...(reason !== null && { reason }),
  };
}

/** The latest contest of each line of a side. */
export async function latestContests(db: Db, side: StoredContest['side']): Promise<StoredContest[]> {
  const { rows } = await sql<ContestRow>`
    select distinct on (line) * from scorecard_contests where side = ${side} order by line, at desc, id desc`.execute(
    db,
  );
  return rows.map(toContest);
}

export async function lockContest(trx: Db, id: string): Promise<StoredContest | undefined> {
  const { rows } = await sql<ContestRow>`
    select * from scorecard_contests where id = ${id} for update`.execute(trx);
  return rows[0] && toContest(rows[0]);
}

/** The contest of a line that nobody decided on yet, or that took the line out. */
export async function standingContest(trx: Db, line: string): Promise<StoredContest | undefined> {
  const { rows } = await sql<ContestRow>`
    select * from scorecard_contests where line = ${line} and state in ('open', 'struck') limit 1`.execute(
    trx,
  );
  return rows[0] && toContest(rows[0]);
}

export async function insertContest(trx: Db, contest: StoredContest): Promise<void> {
  const { id, line, side, subject, because, by, at } = contest;
  await sql`
    insert into scorecard_contests (id, line, side, subject, because, by, at)
    values (${id}, ${line}, ${side}, ${subject}, ${because}, ${by}, ${at})`.execute(trx);
}

export async function writeContestDecided(
  trx: Db,
  { id, state, by, at, reason }: { id: string; state: ContestState; by: string; at: string; reason: string },
): Promise<void> {
  await sql`
    update scorecard_contests set state = ${state}, decided_by = ${by}, decided_at = ${at}, reason = ${reason}
    where id = ${id}`.execute(trx);
}
