import type { Action, StatementOfReasons, StatementState } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

interface StatementRow {
  readonly id: string;
  readonly record: string;
  readonly state: StatementState;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_because: 'undone' | 'appeal' | null;
  /** When its actions ended, by action. */
  readonly ended: Readonly<Record<string, string>> | null;
}

const COLUMNS = sql.raw(`
  s.id, s.record, s.state, s.withdrawn_at, s.withdrawn_because,
  (select json_object_agg(a.id, a.ended_at) from statement_actions sa join actions a on a.id = sa.action_id
   where sa.statement_id = s.id and a.ended_at is not null) as ended`);

function toStatement(row: StatementRow): StatementOfReasons {
  const record: StatementOfReasons = JSON.parse(row.record);
  const ended = row.ended ?? {};
  const parts = record.restriction.parts.map((part) => {
    const at = ended[part.actionId];
    return at === undefined ? part : { ...part, endedAt: toInstant(Date.parse(at)) };
  });
  return {
    ...record,
    state: row.state,
    ...(row.withdrawn_at && { withdrawnAt: toInstant(row.withdrawn_at.getTime()) }),
    ...(row.withdrawn_because && { withdrawnBecause: row.withdrawn_because }),
    restriction: { ...record.restriction, parts },
  };
}

/** Writes down a statement and settles that reasons were owed for its actions. */
export async function insertStatement(trx: Db, statement: StatementOfReasons): Promise<void> {
  const { id, platform, accountId, decisionId = null, issuedAt, redress, actionIds } = statement;
  await sql`
    insert into statements (id, platform, account_id, decision_id, issued_at, appeal_until, record, state)
    values (${id}, ${platform}, ${accountId}, ${decisionId}, ${issuedAt}, ${redress.appealUntil},
      ${JSON.stringify(statement)}, 'in-force')`.execute(trx);
  await sql`
    insert into statement_actions (action_id, statement_id)
    select action_id, ${id}::uuid from unnest(${actionIds}::uuid[]) as a (action_id)`.execute(trx);
  await settleDuty(trx, 'issue', actionIds);
}

/** Withdraws statements in force that a condition on `statements s` selects. */
async function withdraw(
  trx: Db,
  at: string,
  because: 'undone' | 'appeal',
  condition: RawBuilder<unknown>,
): Promise<StatementOfReasons[]> {
  const { rows } = await sql<{ id: string }>`
    update statements s set state = 'withdrawn', withdrawn_at = ${at}, withdrawn_because = ${because}
    where s.state = 'in-force' and ${condition} returning s.id`.execute(trx);
  return selectByIds(
    trx,
    rows.map(({ id }) => id),
  );
}

/** Withdraws the statements of a decision. */
export function withdrawOfDecision(
  trx: Db,
  at: string,
  because: 'undone' | 'appeal',
  decisionId: string,
): Promise<StatementOfReasons[]> {
  return withdraw(trx, at, because, sql`s.decision_id = ${decisionId}`);
}

/** Withdraws those that rest on these actions and on none that was not reversed. */
export function withdrawOfActions(
  trx: Db,
  at: string,
  because: 'undone' | 'appeal',
  actionIds: readonly string[],
): Promise<StatementOfReasons[]> {
  const reversed = sql`
    s.id in (select statement_id from statement_actions where action_id = any (${actionIds}::uuid[]))
    and not exists (
      select from statement_actions sa join actions a on a.id = sa.action_id
      where sa.statement_id = s.id and a.ended_as is distinct from 'reversed')`;
  return withdraw(trx, at, because, reversed);
}

/**
 * Withdraws those of what automation did because of what led to a job, where nothing of it is in force any more. What
 * automation did because of a job is told by the target, as where decisions look for it, since it first did anything
 * because of that job: what was done to the same account before was another matter.
 */
export function withdrawOfAutomation(
  trx: Db,
  at: string,
  because: 'undone' | 'appeal',
  jobId: string,
): Promise<StatementOfReasons[]> {
  const forJob = sql`
    s.decision_id is null
    and exists (
      select from statement_actions sa join actions a on a.id = sa.action_id
      join (
        select b.target, min(b.created_at) as since from review_job_verdicts j
        join action_verdicts v on v.verdict_id = j.verdict_id
        join actions b on b.id = v.action_id
        where j.job_id = ${jobId}::uuid and b.origin = 'automation'
        group by b.target
      ) matter on matter.target = a.target and a.created_at >= matter.since
      where sa.statement_id = s.id and a.origin = 'automation')
    and not exists (
      select from statement_actions sa join actions a on a.id = sa.action_id
      where sa.statement_id = s.id and a.ended_at is null)`;
  return withdraw(trx, at, because, forJob);
}

async function selectByIds(db: Db, ids: readonly string[]): Promise<StatementOfReasons[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<StatementRow>`
    select ${COLUMNS} from statements s where s.id = any (${ids}::uuid[]) order by s.issued_at, s.id`.execute(
    db,
  );
  return rows.map(toStatement);
}

export async function findStatement(db: Db, id: string): Promise<StatementOfReasons | undefined> {
  const [found] = await selectByIds(db, [id]);
  return found;
}

/** The statement, which nobody else withdraws until the transaction ends. */
export async function lockStatement(trx: Db, id: string): Promise<StatementOfReasons | undefined> {
  await sql`select 1 from statements where id = ${id} for update`.execute(trx);
  return findStatement(trx, id);
}

/**
 * The statement of a decision that is in force, which nobody else changes until the transaction ends. One whose appeal
 * was decided is told no more of: what comes later has a statement of its own, and an appeal of its own.
 */
export async function lockStatementOfDecision(
  trx: Db,
  decisionId: string,
): Promise<StatementOfReasons | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from statements s where decision_id = ${decisionId} and state = 'in-force'
      and not exists (select from appeals a where a.statement_id = s.id and a.state = 'decided')
    order by issued_at limit 1 for update`.execute(trx);
  return rows[0] && findStatement(trx, rows[0].id);
}

/** Writes a statement anew that covers more than before; the time to appeal counts from now. */
export async function rewriteStatement(trx: Db, statement: StatementOfReasons): Promise<void> {
  const { id, issuedAt, redress, actionIds } = statement;
  await sql`
    update statements set record = ${JSON.stringify(statement)}, issued_at = ${issuedAt},
      appeal_until = ${redress.appealUntil}
    where id = ${id}`.execute(trx);
  await sql`
    insert into statement_actions (action_id, statement_id)
    select action_id, ${id}::uuid from unnest(${actionIds}::uuid[]) as a (action_id)
    on conflict (action_id) do nothing`.execute(trx);
  await settleDuty(trx, 'issue', actionIds);
}

/** Whether reasons were given for a decision. */
export async function hasStatement(db: Db, decisionId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from statements where decision_id = ${decisionId} limit 1`.execute(db);
  return rows.length > 0;
}

export interface StatementFilter {
  readonly platform: string | null;
  readonly account: string | null;
  readonly decision: string | null;
  readonly state: StatementState | null;
  readonly before: { readonly at: string; readonly id: string } | null;
  readonly limit: number;
}

/** Statements, newest first. */
export async function selectStatements(db: Db, filter: StatementFilter): Promise<StatementOfReasons[]> {
  const { platform, account, decision, state, before, limit } = filter;
  const { rows } = await sql<StatementRow>`
    select ${COLUMNS} from statements s
    where (${platform}::text is null or s.platform = ${platform})
      and (${account}::text is null or s.account_id = ${account})
      and (${decision}::uuid is null or s.decision_id = ${decision})
      and (${state}::text is null or s.state = ${state})
      and (${before?.at ?? null}::timestamptz is null
        or (s.issued_at, s.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    order by s.issued_at desc, s.id desc limit ${limit}`.execute(db);
  return rows.map(toStatement);
}

export type Duty = 'issue' | 'withdraw';

export async function settleDuty(trx: Db, duty: Duty, actionIds: readonly string[]): Promise<void> {
  await sql`
    delete from statement_duties where duty = ${duty} and action_id = any (${actionIds}::uuid[])`.execute(
    trx,
  );
}

/** Whether anything is owed at all: one statement, where looking with a lock is a transaction of several. */
export async function isAnythingDue(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from statement_duties limit 1`.execute(db);
  return rows.length > 0;
}

/** Up to `limit` actions for which something is owed, the longest waiting first; others leave them to this process. */
export async function lockDue(trx: Db, duty: Duty, limit: number): Promise<string[]> {
  const { rows } = await sql<{ action_id: string }>`
    select action_id from statement_duties where duty = ${duty}
    order by since limit ${limit} for update skip locked`.execute(trx);
  return rows.map(({ action_id }) => action_id);
}

/** Of these actions those without a statement. */
export async function withoutStatement(db: Db, actions: readonly Action[]): Promise<Action[]> {
  const { rows } = await sql<{ action_id: string }>`
    select action_id from statement_actions
    where action_id = any (${actions.map(({ id }) => id)}::uuid[])`.execute(db);
  const stated = new Set(rows.map(({ action_id }) => action_id));
  return actions.filter(({ id }) => !stated.has(id));
}
