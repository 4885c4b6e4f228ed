import type { Notice, NoticeTarget } from '@breakwater/contracts/redress';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

const COLUMNS = sql.raw(`
  id, received_at, acknowledged_at, due_at, locations::json as locations, category, reason, name, email, good_faith,
  language, platform, account_id, content_id, job_id, state, outcome, decided_at`);

export async function insertNotice(
  trx: Db,
  notice: Notice,
  tokenHash: string,
  contentHash: string,
): Promise<void> {
  const { id, receivedAt, acknowledgedAt, dueAt, locations, category, reason, goodFaith } = notice;
  const { name = null, email = null, language = null, platform = null } = notice;
  const { accountId = null, contentId = null, jobId = null } = notice;
  await sql`
    insert into notices (id, token_hash, content_hash, received_at, acknowledged_at, due_at, locations, category, reason,
      name, email, good_faith, language, platform, account_id, content_id, job_id, state)
    values (${id}, ${tokenHash}, ${contentHash}, ${receivedAt}, ${acknowledgedAt}, ${dueAt},
      ${JSON.stringify(locations)}, ${category}, ${reason}, ${name}, ${email}, ${goodFaith}, ${language}, ${platform},
      ${accountId}, ${contentId}, ${jobId}, 'open')`.execute(trx);
}

export function findNotice(db: Db, id: string): Promise<Notice | undefined> {
  return rowOf(db, sql`select ${COLUMNS} from notices where id = ${id}`);
}

export function lockNotice(trx: Db, id: string): Promise<Notice | undefined> {
  return rowOf(trx, sql`select ${COLUMNS} from notices where id = ${id} for update`);
}

export async function findNoticeByToken(
  db: Db,
  tokenHash: string,
): Promise<{ readonly notice: Notice; readonly contentHash: string } | undefined> {
  const found = await rowOf<Notice & { contentHash: string }>(
    db,
    sql`select ${COLUMNS}, content_hash from notices where token_hash = ${tokenHash}`,
  );
  if (!found) return undefined;
  const { contentHash, ...notice } = found;
  return { notice, contentHash };
}

export async function saveTarget(
  trx: Db,
  id: string,
  { platform, accountId, contentId }: NoticeTarget,
  jobId: string | undefined,
): Promise<void> {
  await sql`
    update notices set platform = ${platform}, account_id = ${accountId}, content_id = ${contentId ?? null},
      job_id = ${jobId ?? null}
    where id = ${id}`.execute(trx);
}

/** Decides the open notices of a job, or also those that were decided otherwise, and returns them. */
export function decideNotices(
  trx: Db,
  jobId: string,
  outcome: 'acted' | 'no-action',
  at: string,
  again: boolean,
): Promise<Notice[]> {
  return rowsOf(
    trx,
    sql`
    update notices set state = 'decided', outcome = ${outcome}, decided_at = ${at}
    where job_id = ${jobId} and (state = 'open' or (${again}::bool and outcome <> ${outcome}))
    returning ${COLUMNS}`,
  );
}

/** Whether notices led to a job. */
export async function hasNotices(db: Db, jobId: string): Promise<boolean> {
  return (await rowOf(db, sql`select 1 from notices where job_id = ${jobId} limit 1`)) !== undefined;
}

/** Whether a decision on a job decides notices. */
export async function hasOpenNotices(db: Db, jobId: string): Promise<boolean> {
  const found = await rowOf(
    db,
    sql`select 1 from notices where job_id = ${jobId} and state = 'open' limit 1`,
  );
  return found !== undefined;
}

/** Opens the notices of a job again, which may go on in another one, and returns their ids. */
export async function reopenNotices(trx: Db, jobId: string, continuedIn: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    trx,
    sql`
    update notices set state = 'open', outcome = null, decided_at = null, job_id = ${continuedIn}
    where job_id = ${jobId} and state = 'decided' returning id`,
  );
  return rows.map(({ id }) => id);
}

/** Notices with an account that were not passed on as reports yet, the oldest first. */
export function selectUnreported(db: Db, limit: number): Promise<Notice[]> {
  return rowsOf(
    db,
    sql`
    select ${COLUMNS} from notices where reported_at is null and account_id is not null
    order by received_at limit ${limit}`,
  );
}

export async function markReported(db: Db, ids: readonly string[], at: string): Promise<void> {
  await sql`update notices set reported_at = ${at} where id = any (${ids}::uuid[])`.execute(db);
}

export interface NoticeFilter {
  readonly state: Notice['state'] | null;
  readonly platform: string | null;
  readonly account: string | null;
  readonly job: string | null;
  readonly after: { readonly rank: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** A notice with its place in the list. */
export interface RankedNotice {
  readonly notice: Notice;
  readonly rank: string;
}

const RANK = sql.raw(`(case when state = 'open' then (extract(epoch from due_at) * 1000)::bigint
  else 1000000000000000 - (extract(epoch from decided_at) * 1000)::bigint end)`);

/** What waits comes first, the longest overdue at the top; then what is decided, the latest first. */
export async function selectNotices(db: Db, filter: NoticeFilter): Promise<RankedNotice[]> {
  const { state, platform, account, job, after, limit } = filter;
  const rows = await rowsOf<Notice & { rank: string }>(
    db,
    sql`
    select ${COLUMNS}, ${RANK}::text as rank from notices
    where (${platform}::text is null or platform = ${platform})
      and (${account}::text is null or account_id = ${account})
      and (${job}::uuid is null or job_id = ${job}::uuid)
      and (${state}::text is null or state = ${state})
      and (${after?.rank ?? null}::bigint is null
        or (${RANK}, id) > (${after?.rank ?? null}::bigint, ${after?.id ?? null}::uuid))
    order by ${RANK}, id limit ${limit}`,
  );
  return rows.map(({ rank, ...notice }) => ({ notice, rank }));
}
