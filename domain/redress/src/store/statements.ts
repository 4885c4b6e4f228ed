import type { Action } from '@breakwater/contracts';
import type { StatementOfReasons, StatementState } from '@breakwater/contracts/redress';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

/** A statement as it is kept; how the actions stand that it gives reasons for, review knows. */
export interface StoredStatement {
  readonly statement: StatementOfReasons;
  /** The actions that it is about, by id. */
  readonly covers: readonly string[];
}

const COVERS = sql.raw(
  'array(select sa.action_id::text from statement_actions sa where sa.statement_id = s.id) as covers',
);

/** Statements as a clause behind `from statements s` selects and sorts them, as they stand now. */
async function select(db: Db, clause: RawBuilder<unknown>): Promise<StoredStatement[]> {
  const rows = await rowsOf<
    Pick<StatementOfReasons, 'state' | 'withdrawnAt' | 'withdrawnBecause'> & {
      record: StatementOfReasons;
      covers: string[];
    }
  >(
    db,
    sql`
    select s.record::json as record, s.state, s.withdrawn_at, s.withdrawn_because, ${COVERS} from statements s ${clause}`,
  );
  return rows.map(({ record, covers, ...standing }) => ({ statement: { ...record, ...standing }, covers }));
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
): Promise<StoredStatement[]> {
  const rows = await rowsOf<{ id: string }>(
    trx,
    sql`
    update statements s set state = 'withdrawn', withdrawn_at = ${at}, withdrawn_because = ${because}
    where s.state = 'in-force' and ${condition} returning s.id`,
  );
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
): Promise<StoredStatement[]> {
  return withdraw(trx, at, because, sql`s.decision_id = ${decisionId}`);
}

/** Withdraws these, as far as they are in force. */
export async function withdrawThese(
  trx: Db,
  at: string,
  because: 'undone' | 'appeal',
  ids: readonly string[],
): Promise<StoredStatement[]> {
  return ids.length === 0 ? [] : withdraw(trx, at, because, sql`s.id = any (${ids}::uuid[])`);
}

/** A statement, and the actions that it is about, by id. */
export interface Covering {
  readonly id: string;
  readonly decided: boolean;
  readonly covers: readonly string[];
}

/** Statements in force that are about one of these actions or several; nobody adds actions to them until the unit ends. */
export async function lockCovering(db: Db, actionIds: readonly string[]): Promise<Covering[]> {
  if (actionIds.length === 0) return [];
  const locked = await rowsOf<{ id: string }>(
    db,
    sql`
    select s.id from statements s
    where s.state = 'in-force'
      and s.id in (select statement_id from statement_actions where action_id = any (${actionIds}::uuid[]))
    order by s.id for update`,
  );
  if (locked.length === 0) return [];
  // What they are about is read only now: it may have grown while this waited.
  return rowsOf(
    db,
    sql`
    select s.id, s.decision_id is not null as decided, ${COVERS} from statements s
    where s.id = any (${locked.map(({ id }) => id)}::uuid[])`,
  );
}

async function selectByIds(db: Db, ids: readonly string[]): Promise<StoredStatement[]> {
  if (ids.length === 0) return [];
  return select(db, sql`where s.id = any (${ids}::uuid[]) order by s.issued_at, s.id`);
}

export async function selectStatement(db: Db, id: string): Promise<StoredStatement | undefined> {
  const [found] = await selectByIds(db, [id]);
  return found;
}

/** The statement, which nobody else withdraws until the transaction ends. */
export async function lockStored(trx: Db, id: string): Promise<StoredStatement | undefined> {
  await sql`select 1 from statements where id = ${id} for update`.execute(trx);
  return selectStatement(trx, id);
}

/**
 * The statement of a decision that is in force, which nobody else changes until the transaction ends. One whose appeal
 * was decided is told no more of: what comes later has a statement of its own, and an appeal of its own.
 */
export async function lockStatementOfDecision(
  trx: Db,
  decisionId: string,
): Promise<StatementOfReasons | undefined> {
  const found = await rowOf<{ id: string }>(
    trx,
    sql`
    select id from statements s where decision_id = ${decisionId} and state = 'in-force'
      and not exists (select from appeals a where a.statement_id = s.id and a.state = 'decided')
    order by issued_at limit 1 for update`,
  );
  return found && (await selectStatement(trx, found.id))?.statement;
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

/** Accounts whose users were given reasons for decisions, and when. */
export function selectStated(
  db: Db,
  decisionIds: readonly string[],
): Promise<{ platform: string; accountId: string; decisionId: string; at: string }[]> {
  return rowsOf(
    db,
    sql`
    select platform, account_id, decision_id, issued_at as at from statements
    where decision_id = any (${decisionIds}::uuid[]) order by issued_at, id`,
  );
}

/** Whether reasons were given for a decision. */
export async function hasStatement(db: Db, decisionId: string): Promise<boolean> {
  const found = await rowOf(db, sql`select 1 from statements where decision_id = ${decisionId} limit 1`);
  return found !== undefined;
}

export interface StatementFilter {
  readonly platform: string | null;
  readonly account: string | null;
  readonly decision: string | null;
  readonly state: StatementState | null;
  readonly before: { readonly at: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** Statements, newest first. */
export function selectStatements(db: Db, filter: StatementFilter): Promise<StoredStatement[]> {
  const { platform, account, decision, state, before, limit } = filter;
  return select(
    db,
    sql`
    where (${platform}::text is null or s.platform = ${platform})
      and (${account}::text is null or s.account_id = ${account})
      and (${decision}::uuid is null or s.decision_id = ${decision})
      and (${state}::text is null or s.state = ${state})
      and (${before?.at ?? null}::timestamptz is null
        or (s.issued_at, s.id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    order by s.issued_at desc, s.id desc limit ${limit}`,
  );
}

export type Duty = 'issue' | 'withdraw';

export async function settleDuty(trx: Db, duty: Duty, actionIds: readonly string[]): Promise<void> {
  await sql`
    delete from statement_duties where duty = ${duty} and action_id = any (${actionIds}::uuid[])`.execute(
    trx,
  );
}

/** Holds the reasons of actions for an order until an instant, or until they are let go. */
export async function holdDuties(
  trx: Db,
  actionIds: readonly string[],
  { orderId, until }: { readonly orderId: string; readonly until: string | undefined },
): Promise<void> {
  await sql`
    update statement_duties set held_for = ${orderId}, held_until = ${until ?? null}
    where duty = 'issue' and action_id = any (${actionIds}::uuid[])`.execute(trx);
}

/** Moves what is held for an order to another instant, or to none; says how many. */
export async function moveDuties(trx: Db, orderId: string, until: string | undefined): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update statement_duties set held_until = ${until ?? null} where held_for = ${orderId}`.execute(trx);
  return Number(numAffectedRows);
}

/** In SQL: what nothing keeps from being told at an instant. */
function isFree(at: string): RawBuilder<unknown> {
  return sql`(held_for is null or held_until <= ${at})`;
}

/** Whether anything is owed at all: one statement, where looking with a lock is a transaction of several. */
export async function isAnythingDue(db: Db, at: string): Promise<boolean> {
  return (await rowOf(db, sql`select 1 from statement_duties where ${isFree(at)} limit 1`)) !== undefined;
}

/** Up to `limit` actions for which something is owed, the longest waiting first; others leave them to this process. */
export async function lockDue(trx: Db, duty: Duty, at: string, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ actionId: string }>(
    trx,
    sql`
    select action_id from statement_duties where duty = ${duty} and ${isFree(at)}
    order by since limit ${limit} for update skip locked`,
  );
  return rows.map(({ actionId }) => actionId);
}

/** Of these actions those without a statement. */
export async function withoutStatement(db: Db, actions: readonly Action[]): Promise<Action[]> {
  const rows = await rowsOf<{ actionId: string }>(
    db,
    sql`
    select action_id from statement_actions
    where action_id = any (${actions.map(({ id }) => id)}::uuid[])`,
  );
  const stated = new Set(rows.map(({ actionId }) => actionId));
  return actions.filter(({ id }) => !stated.has(id));
}
