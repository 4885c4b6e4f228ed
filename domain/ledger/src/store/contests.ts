import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

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

const COLUMNS = sql.raw('id, line, side, subject, because, by, at, state, decided_by, decided_at, reason');

/** The latest contest of each line of a side. */
export function latestContests(db: Db, side: StoredContest['side']): Promise<StoredContest[]> {
  return rowsOf(
    db,
    sql`select distinct on (line) ${COLUMNS} from scorecard_contests where side = ${side} order by line, at desc, id desc`,
  );
}

export function lockContest(trx: Db, id: string): Promise<StoredContest | undefined> {
  return rowOf(trx, sql`select ${COLUMNS} from scorecard_contests where id = ${id} for update`);
}

/** The contest of a line that nobody decided on yet, or that took the line out. */
export function standingContest(trx: Db, line: string): Promise<StoredContest | undefined> {
  return rowOf(
    trx,
    sql`select ${COLUMNS} from scorecard_contests where line = ${line} and state in ('open', 'struck') limit 1`,
  );
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
