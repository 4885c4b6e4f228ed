import type { Notice, NoticeCategory, NoticeTarget } from '@breakwater/contracts/redress';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

interface NoticeRow {
  readonly id: string;
  readonly received_at: Date;
  readonly acknowledged_at: Date;
  readonly due_at: Date;
  readonly locations: string;
  readonly category: NoticeCategory;
  readonly reason: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly good_faith: boolean;
  readonly language: string | null;
  readonly platform: string | null;
  readonly account_id: string | null;
  readonly content_id: string | null;
  readonly job_id: string | null;
  readonly state: Notice['state'];
  readonly outcome: 'acted' | 'no-action' | null;
  readonly decided_at: Date | null;
}

const COLUMNS = sql.raw(
  `id, received_at, acknowledged_at, due_at, locations, category, reason, name, email, good_faith, language, platform,
  account_id, content_id, job_id, state, outcome, decided_at`,
);

function toNotice(row: NoticeRow): Notice {
  return {
    id: row.id,
    receivedAt: toInstant(row.received_at.getTime()),
    acknowledgedAt: toInstant(row.acknowledged_at.getTime()),
    dueAt: toInstant(row.due_at.getTime()),
    locations: JSON.parse(row.locations),
    category: row.category,
    reason: row.reason,
    ...(row.name !== null && { name: row.name }),
    ...(row.email !== null && { email: row.email }),
    goodFaith: row.good_faith,
    ...(row.language !== null && { language: row.language }),
    ...(row.platform !== null && { platform: row.platform }),
    ...(row.account_id !== null && { accountId: row.account_id }),
    ...(row.content_id !== null && { contentId: row.content_id }),
    ...(row.job_id !== null && { jobId: row.job_id }),
    state: row.state,
    ...(row.outcome !== null && { outcome: row.outcome }),
    ...(row.decided_at && { decidedAt: toInstant(row.decided_at.getTime()) }),
  };
}

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

export async function findNotice(db: Db, id: string): Promise<Notice | undefined> {
  const { rows } = await sql<NoticeRow>`select ${COLUMNS} from notices where id = ${id}`.execute(db);
  return rows[0] && toNotice(rows[0]);
}

export async function lockNotice(trx: Db, id: string): Promise<Notice | undefined> {
  const { rows } = await sql<NoticeRow>`
    select ${COLUMNS} from notices where id = ${id} for update`.execute(trx);
  return rows[0] && toNotice(rows[0]);
}

export async function findNoticeByToken(
  db: Db,
  tokenHash: string,
): Promise<{ readonly notice: Notice; readonly contentHash: string } | undefined> {
  const { rows } = await sql<NoticeRow & { content_hash: string }>`
    select ${COLUMNS}, content_hash from notices where token_hash = ${tokenHash}`.execute(db);
  return rows[0] && { notice: toNotice(rows[0]), contentHash: rows[0].content_hash };
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
export async function decideNotices(
  trx: Db,
  jobId: string,
  outcome: 'acted' | 'no-action',
  at: string,
  again: boolean,
): Promise<Notice[]> {
  const { rows } = await sql<NoticeRow>`
    update notices set state = 'decided', outcome = ${outcome}, decided_at = ${at}
    where job_id = ${jobId} and (state = 'open' or (${again}::bool and outcome <> ${outcome}))
    returning ${COLUMNS}`.execute(trx);
  return rows.map(toNotice);
}

/** Whether notices led to a job. */
export async function hasNotices(db: Db, jobId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from notices where job_id = ${jobId} limit 1`.execute(db);
  return rows.length > 0;
}

/** Whether a decision on a job decides notices. */
export async function hasOpenNotices(db: Db, jobId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from notices where job_id = ${jobId} and state = 'open' limit 1`.execute(db);
  return rows.length > 0;
}

/** Opens the notices of a job again, which may go on in another one, and returns their ids. */
export async function reopenNotices(trx: Db, jobId: string, continuedIn: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update notices set state = 'open', outcome = null, decided_at = null, job_id = ${continuedIn}
    where job_id = ${jobId} and state = 'decided' returning id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Notices with an account that were not passed on as reports yet, the oldest first. */
export async function selectUnreported(db: Db, limit: number): Promise<Notice[]> {
  const { rows } = await sql<NoticeRow>`
    select ${COLUMNS} from notices where reported_at is null and account_id is not null
    order by received_at limit ${limit}`.execute(db);
  return rows.map(toNotice);
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

/** What waits comes first, the longest overdue at the top; then what is decided, the latest first. */
export async function selectNotices(db: Db, filter: NoticeFilter): Promise<RankedNotice[]> {
  const { state, platform, account, job, after, limit } = filter;
  const { rows } = await sql<NoticeRow & { rank: string }>`
    select *, rank_number::text as rank from (
      select ${COLUMNS},
        case when state = 'open' then (extract(epoch from due_at) * 1000)::bigint
          else 1000000000000000 - (extract(epoch from decided_at) * 1000)::bigint end as rank_number
      from notices
      where (${platform}::text is null or platform = ${platform})
        and (${account}::text is null or account_id = ${account})
        and (${job}::uuid is null or job_id = ${job}::uuid)
        and (${state}::text is null or state = ${state})
    ) as ranked
    where ${after?.rank ?? null}::bigint is null
      or (rank_number, id) > (${after?.rank ?? null}::bigint, ${after?.id ?? null}::uuid)
    order by rank_number, id limit ${limit}`.execute(db);
  return rows.map((row) => ({ notice: toNotice(row), rank: row.rank }));
}
