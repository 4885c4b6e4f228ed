import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

type Verdict = 'no-violation' | 'violation';

/** Something to be judged again, as the table has it. */
export interface TaskRow {
  readonly id: string;
  readonly kind: 'sample' | 'golden';
  readonly job_id: string;
  readonly job_policy: string;
  readonly language: string | null;
  readonly decision: Verdict;
  readonly policy: string | null;
  readonly decided_by: string | null;
  readonly claimed_by: string | null;
  readonly claimed_until: Date | null;
  readonly answered_by: string | null;
  readonly answered_at: Date | null;
  readonly answer: Verdict | null;
  readonly answer_policy: string | null;
  readonly voided_at: Date | null;
}

/** A task with an answer. */
export type AnsweredRow = TaskRow & {
  readonly answered_by: string;
  readonly answered_at: Date;
  readonly answer: Verdict;
};

export interface NewTask {
  readonly id: string;
  readonly kind: TaskRow['kind'];
  readonly jobId: string;
  readonly decisionId?: string;
  readonly jobPolicy: string;
  readonly language?: string;
  readonly decision: Verdict;
  readonly policy?: string;
  readonly decidedBy?: string;
  readonly confirmedBy?: string;
  readonly madeAt: string;
}

export async function insertTask(trx: Db, task: NewTask): Promise<void> {
  await sql`
    insert into quality_tasks (id, kind, job_id, decision_id, job_policy, language, decision, policy, decided_by,
      confirmed_by, made_at)
    values (${task.id}, ${task.kind}, ${task.jobId}, ${task.decisionId ?? null}, ${task.jobPolicy},
      ${task.language ?? null}, ${task.decision}, ${task.policy ?? null}, ${task.decidedBy ?? null},
      ${task.confirmedBy ?? null}, ${task.madeAt})
    on conflict (decision_id) do nothing`.execute(trx);
}

/** Nobody needs to judge again what was undone; an answer that is there stays. */
export async function voidTaskOf(trx: Db, decisionId: string, at: string): Promise<void> {
  await sql`
    update quality_tasks set voided_at = ${at}
    where decision_id = ${decisionId} and answered_at is null and voided_at is null`.execute(trx);
}

async function select(db: Db, rest: RawBuilder<unknown>): Promise<TaskRow[]> {
  return (await sql<TaskRow>`select t.* from quality_tasks t ${rest}`.execute(db)).rows;
}

export async function lockTask(trx: Db, id: string): Promise<TaskRow | undefined> {
  return (await select(trx, sql`where id = ${id} for update`))[0];
}

/** What somebody holds and has not answered. */
export async function lockOwnTask(trx: Db, by: string): Promise<TaskRow | undefined> {
  return (
    await select(
      trx,
      sql`where claimed_by = ${by} and answered_at is null and voided_at is null
        order by made_at, id limit 1 for update`,
    )
  )[0];
}

/** The oldest decision that somebody else made and nobody judges again just now. Who had a part in the job is nobody. */
export async function lockNextSample(trx: Db, by: string, at: string): Promise<TaskRow | undefined> {
  const free = sql`where t.kind = 'sample' and t.answered_at is null and t.voided_at is null
    and (t.claimed_by is null or t.claimed_until <= ${at})
    and not exists (
      select from job_decisions d where d.job_id = t.job_id and ${by} in (d.decided_by, d.second_by))
    order by t.made_at, t.id limit 1 for update skip locked`;
  return (await select(trx, free))[0];
}

/** A golden job that somebody has not judged yet and knows nothing of. */
export async function findNextGolden(
  trx: Db,
  by: string,
): Promise<
  | (Pick<NewTask, 'jobId' | 'jobPolicy' | 'decision'> & { language: string | null; policy: string | null })
  | undefined
> {
  const { rows } = await sql<{
    jobId: string;
    jobPolicy: string;
    language: string | null;
    decision: Verdict;
    policy: string | null;
  }>`
    select g.job_id as "jobId", j.policy as "jobPolicy", j.language, g.decision, g.policy
    from quality_golden g join review_jobs j on j.id = g.job_id
    where g.added_by <> ${by}
      and not exists (
        select from quality_tasks t where t.kind = 'golden' and t.job_id = g.job_id
          and coalesce(t.answered_by, t.claimed_by) = ${by})
      and not exists (
        select from job_decisions d where d.job_id = g.job_id and ${by} in (d.decided_by, d.second_by))
    order by g.added_at, g.job_id limit 1`.execute(trx);
  return rows[0];
}

export async function claimTask(trx: Db, id: string, by: string, until: string): Promise<void> {
  await sql`update quality_tasks set claimed_by = ${by}, claimed_until = ${until} where id = ${id}`.execute(
    trx,
  );
}

export async function answerTask(
  trx: Db,
  id: string,
  answer: {
    readonly by: string;
    readonly at: string;
    readonly decision: Verdict;
    readonly policy: string | null;
  },
): Promise<void> {
  await sql`
    update quality_tasks set answered_by = ${answer.by}, answered_at = ${answer.at}, answer = ${answer.decision},
      answer_policy = ${answer.policy}
    where id = ${id}`.execute(trx);
}

/** How many somebody has judged again. */
export async function countAnswers(db: Db, by: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from quality_tasks where answered_by = ${by}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** How many decisions wait to be judged again. */
export async function countWaiting(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from quality_tasks
    where kind = 'sample' and answered_at is null and voided_at is null`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Everything that was judged again in a time. */
export async function selectAnswered(db: Db, from: string, to: string): Promise<AnsweredRow[]> {
  const within = sql`where answered_at >= ${from} and answered_at < ${to} order by answered_at, id`;
  return (await select(db, within)) as AnsweredRow[];
}

/** Answers, newest first; only those that agree or not, where that is asked. */
export async function selectAnswers(
  db: Db,
  page: {
    readonly agrees: boolean | null;
    readonly before: { readonly at: string; readonly id: string } | undefined;
    readonly limit: number;
  },
): Promise<AnsweredRow[]> {
  const { agrees, before, limit } = page;
  const same = sql`(answer = decision and answer_policy is not distinct from policy)`;
  const rest = sql`where answered_at is not null
    and ${agrees === null ? sql`true` : sql`${same} = ${agrees}::bool`}
    and ${before === undefined ? sql`true` : sql`(answered_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`}
    order by answered_at desc, id desc limit ${limit}`;
  return (await select(db, rest)) as AnsweredRow[];
}

export interface GoldenRow {
  readonly job_id: string;
  readonly decision: Verdict;
  readonly policy: string | null;
  readonly note: string | null;
  readonly added_by: string;
  readonly added_at: Date;
}

export async function selectGolden(db: Db): Promise<GoldenRow[]> {
  const { rows } = await sql<GoldenRow>`
    select job_id, decision, policy, note, added_by, added_at from quality_golden order by added_at desc, job_id`.execute(
    db,
  );
  return rows;
}

export async function upsertGolden(trx: Db, row: Omit<GoldenRow, 'added_at'>, at: string): Promise<void> {
  await sql`
    insert into quality_golden (job_id, decision, policy, note, added_by, added_at)
    values (${row.job_id}, ${row.decision}, ${row.policy}, ${row.note}, ${row.added_by}, ${at})
    on conflict (job_id) do update set decision = excluded.decision, policy = excluded.policy,
      note = excluded.note, added_by = excluded.added_by, added_at = excluded.added_at`.execute(trx);
}

/** Whether it was one. */
export async function deleteGolden(trx: Db, jobId: string): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`delete from quality_golden where job_id = ${jobId}`.execute(trx);
  return numAffectedRows > 0n;
}

export const answeredAt = ({ answered_at }: AnsweredRow): string => toInstant(answered_at.getTime());
