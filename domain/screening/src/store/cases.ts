import type { CaseState, EvidenceTier, ScreeningCase } from '@breakwater/contracts/screening';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A case as stored, with the form of the entry that it was made with. */
export interface StoredCase extends ScreeningCase {
  readonly entryDigest: string;
}

const COLUMNS = sql.raw(`
  c.id, c.platform, c.account_id, c.designation_id, c.tier, c.state, c.closing, c.match, c.subject, c.stamp, c.opened_at,
  c.updated_at, c.opened_by, c.decided_at, c.decided_by, c.reason, c.cleared_until, c.job_id`);

export function findCase(db: Db, id: string): Promise<StoredCase | undefined> {
  return rowOf(db, sql`select ${COLUMNS}, c.entry_digest from screening_cases c where c.id = ${id}`);
}

export function lockCase(trx: Db, id: string): Promise<StoredCase | undefined> {
  return rowOf(
    trx,
    sql`select ${COLUMNS}, c.entry_digest from screening_cases c where c.id = ${id} for update`,
  );
}

/** Which cases a page shows. */
export interface CaseFilter {
  readonly state?: CaseState | 'waiting' | undefined;
  readonly tier?: EvidenceTier | undefined;
  readonly list?: string | undefined;
  readonly platform?: string | undefined;
  readonly accountId?: string | undefined;
  readonly designationId?: string | undefined;
  /** Words of the account or of the listed name. */
  readonly q?: string | undefined;
}

const WAITING: readonly CaseState[] = ['open', 'need-more'];

/** Cases: those that wait by tier and age, then the others, the latest first. */
export async function selectCases(
  db: Db,
  filter: CaseFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ cases: ScreeningCase[]; total: number }> {
  const {
    state,
    tier = null,
    list = null,
    platform = null,
    accountId = null,
    designationId = null,
    q,
  } = filter;
  const states = state === undefined ? null : state === 'waiting' ? [...WAITING] : [state];
  const like = q === undefined || q.trim() === '' ? null : `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const where = sql`
    (${states === null} or c.state = any(${states ?? []}::text[])) and (${tier}::text is null or c.tier = ${tier})
    and (${list}::text is null or c.match ->> 'list' = ${list}) and (${platform}::text is null or c.platform = ${platform})
    and (${accountId}::text is null or c.account_id = ${accountId})
    and (${designationId}::uuid is null or c.designation_id = ${designationId})
    and (${like}::text is null or c.account_id ilike ${like} or c.subject ->> 'handle' ilike ${like}
      or c.subject ->> 'displayName' ilike ${like} or c.match ->> 'designated' ilike ${like}
      or c.match ->> 'listedName' ilike ${like} or c.match ->> 'ref' ilike ${like})`;
  const cases = await rowsOf<ScreeningCase>(
    db,
    sql`
    select ${COLUMNS} from screening_cases c where ${where}
    order by (c.state in ('open', 'need-more')) desc,
      case when c.state in ('open', 'need-more') then c.tier end,
      case when c.state in ('open', 'need-more') then c.opened_at end, c.updated_at desc, c.id
    limit ${limit} offset ${offset}`,
  );
  const counted = await rowOf<{ n: number }>(
    db,
    sql`select count(*)::int as n from (select 1 from screening_cases c where ${where} limit 10000) x`,
  );
  return { cases, total: counted?.n ?? 0 };
}

/** How many cases stand in each state. */
export async function countCases(db: Db): Promise<Record<CaseState, number>> {
  const rows = await rowsOf<{ state: CaseState; n: number }>(
    db,
    sql`select state, count(*)::int as n from screening_cases group by state`,
  );
  const of = (state: CaseState) => rows.find((row) => row.state === state)?.n ?? 0;
  return {
    open: of('open'),
    'need-more': of('need-more'),
    confirmed: of('confirmed'),
    cleared: of('cleared'),
    closed: of('closed'),
  };
}

export interface CaseOutcome {
  readonly id: string;
  readonly state: 'confirmed' | 'cleared' | 'need-more';
  readonly by: string;
  readonly reason: string;
  readonly now: number;
  readonly clearedUntil?: number;
  readonly jobId?: string;
}

export async function writeOutcome(trx: Db, outcome: CaseOutcome): Promise<void> {
  const { id, state, by, reason, now, clearedUntil, jobId = null } = outcome;
  await sql`
    update screening_cases set state = ${state}, decided_by = ${by}, decided_at = ${toInstant(now)}, reason = ${reason},
      updated_at = ${toInstant(now)}, job_id = ${jobId},
      cleared_until = ${clearedUntil === undefined ? null : toInstant(clearedUntil)}
    where id = ${id}`.execute(trx);
}

/** Remembers that a pair of account and designation was cleared, for the forms that both had. */
export async function writeCleared(trx: Db, cleared: StoredCase, outcome: CaseOutcome): Promise<void> {
  await sql`
    insert into screening_cleared (platform, account_id, designation_id, entry_digest, seen_text, until, by, at, case_id)
    select ${cleared.platform}, ${cleared.accountId}, d.id, d.entry_digest,
      coalesce(m.match -> 'seen' ->> 'text', ${cleared.match.seen.text}), ${toInstant(outcome.clearedUntil ?? outcome.now)},
      ${outcome.by}, ${toInstant(outcome.now)}, ${cleared.id}
    from designations d
    left join screening_matches m on m.designation_id = d.id and m.platform = ${cleared.platform}
      and m.account_id = ${cleared.accountId}
    where d.id = ${cleared.designationId} and d.entry_digest = ${cleared.entryDigest}
      or (m.designation_id is not null and d.entity = (select entity from screening_cases where id = ${cleared.id}))
    on conflict (platform, account_id, designation_id) do update set entry_digest = excluded.entry_digest,
      seen_text = excluded.seen_text, until = excluded.until, by = excluded.by, at = excluded.at,
      case_id = excluded.case_id`.execute(trx);
}
