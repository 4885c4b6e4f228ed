import type { Appeal, AppealAttachment, AppealOutcome, AppealState } from '@breakwater/contracts/redress';
import type { Decision } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

interface AppealRow {
  readonly id: string;
  readonly statement_id: string;
  readonly decision_id: string | null;
  readonly platform: string;
  readonly account_id: string;
  readonly policy: string;
  readonly state: AppealState;
  readonly lodged_at: Date;
  readonly due_at: Date;
  readonly language: string | null;
  readonly text: string;
  readonly attachments: string;
  readonly claimed_by: string | null;
  readonly claimed_until: Date | null;
  readonly outcome: AppealOutcome | null;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly reason: string | null;
  readonly reversed: string;
  readonly original_by: string | null;
  readonly original_second: string | null;
}

const COLUMNS = sql.raw(
  `id, statement_id, decision_id, platform, account_id, policy, state, lodged_at, due_at, language, text, attachments,
  claimed_by, claimed_until, outcome, decided_by, decided_at, reason, reversed, original_by, original_second`,
);

/** A claim whose lease ran out is none. */
function toAppeal(row: AppealRow, now: number): Appeal {
  const lapsed = row.state === 'claimed' && (row.claimed_until?.getTime() ?? 0) <= now;
  const reversed: string[] = JSON.parse(row.reversed);
  return {
    id: row.id,
    statementId: row.statement_id,
    ...(row.decision_id !== null && { decisionId: row.decision_id }),
    platform: row.platform,
    accountId: row.account_id,
    policy: row.policy,
    state: lapsed ? 'open' : row.state,
    lodgedAt: toInstant(row.lodged_at.getTime()),
    dueAt: toInstant(row.due_at.getTime()),
    ...(row.language !== null && { language: row.language }),
    text: row.text,
    attachments: JSON.parse(row.attachments),
    ...(row.claimed_by !== null && !lapsed && { claimedBy: row.claimed_by }),
    ...(row.claimed_until && !lapsed && { claimedUntil: toInstant(row.claimed_until.getTime()) }),
    ...(row.outcome !== null && { outcome: row.outcome }),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.decided_at && { decidedAt: toInstant(row.decided_at.getTime()) }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(reversed.length > 0 && { reversed }),
    ...(row.original_by !== null && { originalBy: row.original_by }),
    ...(row.original_second && { originalSecondBy: row.original_second }),
  };
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

export async function findAppeal(db: Db, id: string, now: number): Promise<Appeal | undefined> {
  const { rows } = await sql<AppealRow>`select ${COLUMNS} from appeals where id = ${id}`.execute(db);
  return rows[0] && toAppeal(rows[0], now);
}

export async function lockAppeal(trx: Db, id: string, now: number): Promise<Appeal | undefined> {
  const { rows } = await sql<AppealRow>`
    select ${COLUMNS} from appeals where id = ${id} for update`.execute(trx);
  return rows[0] && toAppeal(rows[0], now);
}

/** The appeals against a statement, the latest first, each with what names its sending. */
export async function appealsOfStatement(
  db: Db,
  statementId: string,
  now: number,
): Promise<(Appeal & { readonly submission: string })[]> {
  const { rows } = await sql<AppealRow & { submission: string }>`
    select ${COLUMNS}, submission from appeals where statement_id = ${statementId}
    order by lodged_at desc, id desc`.execute(db);
  return rows.map((row) => ({ ...toAppeal(row, now), submission: row.submission }));
}

/** Id of the open appeal that is due first and that this person did not decide before, locked. */
export async function lockNextAppeal(trx: Db, by: string, at: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from appeals
    where (state = 'open' or (state = 'claimed' and claimed_until <= ${at})) and state in ('open', 'claimed')
      and lower(btrim(${by}::text)) is distinct from lower(btrim(original_by))
      and lower(btrim(${by}::text)) is distinct from lower(btrim(original_second))
    order by due_at, id limit 1 for update skip locked`.execute(trx);
  return rows[0]?.id;
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
  const { rows } = await sql<{ id: string }>`
    update appeals set state = 'moot', claimed_by = null, claimed_until = null, decided_at = ${at}
    where statement_id = any (${statementIds}::uuid[]) and state in ('open', 'claimed')
    returning id`.execute(trx);
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

/** What waits comes first, the longest overdue at the top; then what is settled, the latest first. */
export async function selectAppeals(db: Db, filter: AppealFilter, now: number): Promise<RankedAppeal[]> {
  const { state, platform, account, after, limit } = filter;
  const { rows } = await sql<AppealRow & { rank: string }>`
    select *, rank_number::text as rank from (
      select ${COLUMNS},
        case when state in ('open', 'claimed') then (extract(epoch from due_at) * 1000)::bigint
          else 1000000000000000 - (extract(epoch from decided_at) * 1000)::bigint end as rank_number
      from appeals
      where (${platform}::text is null or platform = ${platform})
        and (${account}::text is null or account_id = ${account})
        and (${state}::text is null or ${state} =
          case when state = 'claimed' and claimed_until <= ${toInstant(now)}::timestamptz then 'open' else state end)
    ) as ranked
    where ${after?.rank ?? null}::bigint is null
      or (rank_number, id) > (${after?.rank ?? null}::bigint, ${after?.id ?? null}::uuid)
    order by rank_number, id limit ${limit}`.execute(db);
  return rows.map((row) => ({ appeal: toAppeal(row, now), rank: row.rank }));
}
