import type { Decision } from '@breakwater/contracts/review';
import { type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

const COLUMNS = sql.raw(`
  id, job_id, platform, account_id, decision, policy, policy_version, severe, label, exception, actions::json as actions,
  ordered, reason, note, decided_by, decided_at, outcome, second_by, second_at, second_reason, undone_at, undone_by, undo_reason,
  bulk_id`);

function select(db: Db, rest: RawBuilder<unknown>): Promise<Decision[]> {
  return rowsOf(db, sql`select ${COLUMNS} from job_decisions ${rest}`);
}

export async function insertDecision(trx: Db, decision: Decision): Promise<void> {
  const { id, jobId, platform, accountId, severe, actions, reason, decidedBy, decidedAt, outcome } = decision;
  await sql`
    insert into job_decisions (id, job_id, platform, account_id, decision, policy, policy_version, severe, label,
      exception, actions, ordered, reason, note, decided_by, decided_at, outcome, bulk_id)
    values (${id}, ${jobId}, ${platform}, ${accountId}, ${decision.decision}, ${decision.policy ?? null},
      ${decision.policyVersion ?? null}, ${severe}, ${decision.label ?? null}, ${decision.exception ?? null}, ${JSON.stringify(actions)},
      ${decision.ordered ? JSON.stringify(decision.ordered) : null}::jsonb, ${reason}, ${decision.note ?? null},
      ${decidedBy}, ${decidedAt}, ${outcome}, ${decision.bulkId ?? null})`.execute(trx);
}

export async function findDecision(db: Db, id: string): Promise<Decision | undefined> {
  return (await select(db, sql`where id = ${id}`))[0];
}

/** A decision that nobody else can change until the transaction ends. Lock its job first. */
export async function lockDecision(trx: Db, id: string): Promise<Decision | undefined> {
  return (await select(trx, sql`where id = ${id} for update`))[0];
}

/** The decision of a locked job that waits for a second person. */
export async function lockPendingDecision(trx: Db, jobId: string): Promise<Decision | undefined> {
  const pending = sql`where job_id = ${jobId} and outcome = 'awaiting-second' and undone_at is null for update`;
  return (await select(trx, pending))[0];
}

export async function settleDecision(
  trx: Db,
  id: string,
  outcome: 'confirmed' | 'rejected',
  second: { readonly by: string; readonly at: string; readonly reason?: string },
): Promise<void> {
  await sql`
    update job_decisions set outcome = ${outcome}, second_by = ${second.by}, second_at = ${second.at},
      second_reason = ${second.reason ?? null}
    where id = ${id}`.execute(trx);
}

export async function markUndone(
  trx: Db,
  id: string,
  undone: { readonly by: string; readonly at: string; readonly reason: string },
): Promise<void> {
  await sql`
    update job_decisions set undone_at = ${undone.at}, undone_by = ${undone.by}, undo_reason = ${undone.reason}
    where id = ${id}`.execute(trx);
}

export interface DecisionFilter {
  readonly platform: string | null;
  readonly account: string | null;
  readonly job: string | null;
  readonly by: string | null;
  readonly before: { readonly at: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** Decisions, newest first. */
export function selectDecisions(db: Db, filter: DecisionFilter): Promise<Decision[]> {
  const { platform, account, job, by, before, limit } = filter;
  const newest = sql`
    where (${platform}::text is null or platform = ${platform})
      and (${account}::text is null or account_id = ${account})
      and (${job}::uuid is null or job_id = ${job}::uuid)
      and (${by}::text is null or decided_by = ${by} or second_by = ${by})
      and (${before?.at ?? null}::timestamptz is null
        or (decided_at, id) < (${before?.at ?? null}::timestamptz, ${before?.id ?? null}::uuid))
    order by decided_at desc, id desc limit ${limit}`;
  return select(db, newest);
}
