import type { Appeal, AppealAttachment, AppealOutcome, AppealState } from '@breakwater/contracts/redress';
import type { Decision } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

/** In SQL: an appeal as it stands then. A claim whose lease ran out is none. */
function columnsAt(now: number): RawBuilder<unknown> {
  const at = toInstant(now);
  return sql`id, statement_id, decision_id, platform, account_id, policy,
    case when claimed_until <= ${at} then 'open' else state end as state, lodged_at, due_at, language, text,
    attachments::json as attachments, case when claimed_until > ${at} then claimed_by end as claimed_by,
    case when claimed_until > ${at} then claimed_until end as claimed_until, outcome, decided_by, decided_at, reason,
    nullif(reversed, '[]')::json as reversed, original_by, nullif(original_second, '') as original_second_by`;
}

/** An appeal as it is lodged. */
export interface LodgedAppeal {
  readonly id: string;
  readonly statementId: string;
  readonly decisionId: string | undefined;
  /** Who decided and who confirmed; of automation nobody did. */
  readonly original: Pick<Decision, 'decidedBy' | 'secondBy'> | undefined;
  readonly platform: string;
  readonly accountId: string;
  readonly policy: string;
  readonly lodgedAt: string;
  readonly dueAt: string;
  readonly language: string | undefined;
  readonly text: string;
  readonly attachments: readonly AppealAttachment[];
  /** Names the sending of one form: sent again it makes no second appeal. */
  readonly submission: string;
}

/** That it was these people who decided, the keys of the table hold against the decision itself. */
export async function insertAppeal(trx: Db, appeal: LodgedAppeal): Promise<void> {
  const { decisionId = null, original, language = null } = appeal;
  await sql`
    insert into appeals (id, statement_id, decision_id, platform, account_id, policy, state, lodged_at, due_at, language,
      text, attachments, submission, original_by, original_second)
    values (${appeal.id}, ${appeal.statementId}, ${decisionId}, ${appeal.platform}, ${appeal.accountId},
      ${appeal.policy}, 'open', ${appeal.lodgedAt}, ${appeal.dueAt}, ${language}, ${appeal.text},
      ${JSON.stringify(appeal.attachments)}, ${appeal.submission}, ${original?.decidedBy ?? null},
      ${original ? (original.secondBy ?? '') : null})`.execute(trx);
}

export function findAppeal(db: Db, id: string, now: number): Promise<Appeal | undefined> {
  return rowOf(db, sql`select ${columnsAt(now)} from appeals where id = ${id}`);
}

export function lockAppeal(trx: Db, id: string, now: number): Promise<Appeal | undefined> {
  return rowOf(trx, sql`select ${columnsAt(now)} from appeals where id = ${id} for update`);
}

/** The appeals against a statement, the latest first, each with what names its sending. */
export function appealsOfStatement(
  db: Db,
  statementId: string,
  now: number,
): Promise<(Appeal & { readonly submission: string })[]> {
  return rowsOf(
    db,
    sql`
    select ${columnsAt(now)}, submission from appeals where statement_id = ${statementId}
    order by lodged_at desc, id desc`,
  );
}

/** Id of the open appeal that is due first and that this person did not decide before, locked. */
export async function lockNextAppeal(trx: Db, by: string, at: string): Promise<string | undefined> {
  const found = await rowOf<{ id: string }>(
    trx,
    sql`
    select id from appeals
    where (state = 'open' or (state = 'claimed' and claimed_until <= ${at})) and state in ('open', 'claimed')
      and lower(btrim(${by}::text)) is distinct from lower(btrim(original_by))
      and lower(btrim(${by}::text)) is distinct from lower(btrim(original_second))
    order by due_at, id limit 1 for update skip locked`,
  );
  return found?.id;
}

export async function saveClaim(
  trx: Db,
  id: string,
  claim: { readonly by: string; readonly until: string } | null,
): Promise<void> {
  await sql`
    update appeals set state = ${claim ? 'claimed' : 'open'}, claimed_by = ${claim?.by ?? null},
      claimed_until = ${claim?.until ?? null}
    where id = ${id}`.execute(trx);
}

export interface AppealSettlement {
  readonly outcome: AppealOutcome;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly reversed: readonly string[];
}

export async function settleAppeal(trx: Db, id: string, settlement: AppealSettlement): Promise<void> {
  const { outcome, by, at, reason, reversed } = settlement;
  await sql`
    update appeals set state = 'decided', claimed_by = null, claimed_until = null, outcome = ${outcome},
      decided_by = ${by}, decided_at = ${at}, reason = ${reason}, reversed = ${JSON.stringify(reversed)}
    where id = ${id}`.execute(trx);
}

/** Writes down all that an appeal has taken back, once that is done. */
export async function setReversed(trx: Db, id: string, reversed: readonly string[]): Promise<void> {
  await sql`update appeals set reversed = ${JSON.stringify(reversed)} where id = ${id}`.execute(trx);
}

/** Ends open appeals against these statements without a decision, and returns their ids. */
export async function endAsMoot(trx: Db, statementIds: readonly string[], at: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    trx,
    sql`
    update appeals set state = 'moot', claimed_by = null, claimed_until = null, decided_at = ${at}
    where statement_id = any (${statementIds}::uuid[]) and state in ('open', 'claimed')
    returning id`,
  );
  return rows.map(({ id }) => id);
}

export interface AppealFilter {
  readonly state: AppealState | null;
  readonly platform: string | null;
  readonly account: string | null;
  readonly after: { readonly rank: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** An appeal with its place in the list. */
export interface RankedAppeal {
  readonly appeal: Appeal;
  readonly rank: string;
}

const RANK = sql.raw(`(case when state in ('open', 'claimed') then (extract(epoch from due_at) * 1000)::bigint
  else 1000000000000000 - (extract(epoch from decided_at) * 1000)::bigint end)`);

/** What waits comes first, the longest overdue at the top; then what is settled, the latest first. */
export async function selectAppeals(db: Db, filter: AppealFilter, now: number): Promise<RankedAppeal[]> {
  const { state, platform, account, after, limit } = filter;
  const rows = await rowsOf<Appeal & { rank: string }>(
    db,
    sql`
    select ${columnsAt(now)}, ${RANK}::text as rank from appeals
    where (${platform}::text is null or platform = ${platform})
      and (${account}::text is null or account_id = ${account})
      and (${state}::text is null or ${state} =
        case when claimed_until <= ${toInstant(now)}::timestamptz then 'open' else state end)
      and (${after?.rank ?? null}::bigint is null
        or (${RANK}, id) > (${after?.rank ?? null}::bigint, ${after?.id ?? null}::uuid))
    order by ${RANK}, id limit ${limit}`,
  );
  return rows.map(({ rank, ...appeal }) => ({ appeal, rank }));
}
