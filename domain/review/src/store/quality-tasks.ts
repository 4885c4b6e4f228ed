import type { GoldenJob, QualityAnswer, QualityReview } from '@breakwater/contracts/review';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Something to be judged again. */
export interface NewTask extends Pick<QualityReview, 'id' | 'kind' | 'jobId'>, QualityAnswer {
  readonly decisionId?: string;
  readonly jobPolicy: string;
  readonly language?: string;
  readonly decidedBy?: string;
  readonly confirmedBy?: string;
  readonly madeAt: string;
}

/** How far a task is. */
export interface TaskState extends Pick<NewTask, 'jobPolicy'> {
  readonly claimedBy?: string;
  readonly answeredBy?: string;
  readonly voidedAt?: string;
}

/** What was judged again, with what it is grouped by. */
export type AnsweredTask = QualityReview & Pick<NewTask, 'jobPolicy' | 'language'>;

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

export function lockTask(trx: Db, id: string): Promise<TaskState | undefined> {
  return rowOf(
    trx,
    sql`
    select job_policy, claimed_by, answered_by, voided_at from quality_tasks where id = ${id} for update`,
  );
}

/** What somebody holds and has not answered. */
export function lockOwnTask(trx: Db, by: string): Promise<Pick<NewTask, 'id' | 'jobId'> | undefined> {
  return rowOf(
    trx,
    sql`
    select id, job_id from quality_tasks
    where claimed_by = ${by} and answered_at is null and voided_at is null
    order by made_at, id limit 1 for update`,
  );
}

/** The oldest decision that somebody else made and nobody judges again just now. Who had a part in the job is nobody. */
export function lockNextSample(
  trx: Db,
  by: string,
  at: string,
): Promise<Pick<NewTask, 'id' | 'jobId'> | undefined> {
  return rowOf(
    trx,
    sql`
    select t.id, t.job_id from quality_tasks t
    where t.kind = 'sample' and t.answered_at is null and t.voided_at is null
      and (t.claimed_by is null or t.claimed_until <= ${at})
      and not exists (
        select from job_decisions d where d.job_id = t.job_id and ${by} in (d.decided_by, d.second_by))
    order by t.made_at, t.id limit 1 for update skip locked`,
  );
}

/** A golden job that somebody has not judged yet and knows nothing of. */
export function findNextGolden(
  trx: Db,
  by: string,
): Promise<Pick<NewTask, 'jobId' | 'jobPolicy' | 'language' | 'decision' | 'policy'> | undefined> {
  return rowOf(
    trx,
    sql`
    select g.job_id, j.policy as job_policy, j.language, g.decision, g.policy
    from quality_golden g join review_jobs j on j.id = g.job_id
    where g.added_by <> ${by}
      and not exists (
        select from quality_tasks t where t.kind = 'golden' and t.job_id = g.job_id
          and coalesce(t.answered_by, t.claimed_by) = ${by})
      and not exists (
        select from job_decisions d where d.job_id = g.job_id and ${by} in (d.decided_by, d.second_by))
    order by g.added_at, g.job_id limit 1`,
  );
}

export async function claimTask(trx: Db, id: string, by: string, until: string): Promise<void> {
  await sql`update quality_tasks set claimed_by = ${by}, claimed_until = ${until} where id = ${id}`.execute(
    trx,
  );
}

export async function answerTask(
  trx: Db,
  id: string,
  answer: QualityAnswer & { readonly by: string; readonly at: string },
): Promise<void> {
  await sql`
    update quality_tasks set answered_by = ${answer.by}, answered_at = ${answer.at}, answer = ${answer.decision},
      answer_policy = ${answer.policy ?? null}
    where id = ${id}`.execute(trx);
}

/** How many somebody has judged again. */
export async function countAnswers(db: Db, by: string): Promise<number> {
  const found = await rowOf<{ n: number }>(
    db,
    sql`select count(*)::int as n from quality_tasks where answered_by = ${by}`,
  );
  return found?.n ?? 0;
}

/** How many decisions wait to be judged again. */
export async function countWaiting(db: Db): Promise<number> {
  const found = await rowOf<{ n: number }>(
    db,
    sql`
    select count(*)::int as n from quality_tasks
    where kind = 'sample' and answered_at is null and voided_at is null`,
  );
  return found?.n ?? 0;
}

const ANSWERS_ALIKE = sql`(answer = decision and answer_policy is not distinct from policy)`;
const REVIEW = sql`id, kind, job_id, answered_by as reviewed_by, answered_at as reviewed_at, ${ANSWERS_ALIKE} as agrees,
  json_strip_nulls(json_build_object('decision', answer, 'policy', answer_policy)) as answer,
  json_strip_nulls(json_build_object('decision', decision, 'policy', policy, 'by', decided_by)) as against`;

/** Everything that was judged again in a time. */
export function selectAnswered(db: Db, from: string, to: string): Promise<AnsweredTask[]> {
  return rowsOf(
    db,
    sql`
    select ${REVIEW}, job_policy, language from quality_tasks
    where answered_at >= ${from} and answered_at < ${to} order by answered_at, id`,
  );
}

/** Answers, newest first; only those that agree or not, where that is asked. */
export function selectAnswers(
  db: Db,
  page: {
    readonly agrees: boolean | null;
    readonly before: { readonly at: string; readonly id: string } | undefined;
    readonly limit: number;
  },
): Promise<QualityReview[]> {
  const { agrees, before, limit } = page;
  return rowsOf(
    db,
    sql`
    select ${REVIEW} from quality_tasks
    where answered_at is not null
      and ${agrees === null ? sql`true` : sql`${ANSWERS_ALIKE} = ${agrees}::bool`}
      and ${before === undefined ? sql`true` : sql`(answered_at, id) < (${before.at}::timestamptz, ${before.id}::uuid)`}
    order by answered_at desc, id desc limit ${limit}`,
  );
}

export function selectGolden(db: Db): Promise<GoldenJob[]> {
  return rowsOf(
    db,
    sql`
    select job_id, json_strip_nulls(json_build_object('decision', decision, 'policy', policy)) as expected, note, added_by,
      added_at
    from quality_golden order by added_at desc, job_id`,
  );
}

export async function upsertGolden(
  trx: Db,
  { jobId, expected, note, addedBy, addedAt }: GoldenJob,
): Promise<void> {
  await sql`
    insert into quality_golden (job_id, decision, policy, note, added_by, added_at)
    values (${jobId}, ${expected.decision}, ${expected.policy ?? null}, ${note ?? null}, ${addedBy}, ${addedAt})
    on conflict (job_id) do update set decision = excluded.decision, policy = excluded.policy,
      note = excluded.note, added_by = excluded.added_by, added_at = excluded.added_at`.execute(trx);
}

/** Whether it was one. */
export async function deleteGolden(trx: Db, jobId: string): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`delete from quality_golden where job_id = ${jobId}`.execute(trx);
  return numAffectedRows > 0n;
}
