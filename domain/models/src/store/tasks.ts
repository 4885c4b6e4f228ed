import type { ModelTask } from '@breakwater/contracts/models';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';

/** A task that a process works on; `turn` tells its work from that of one that took it before. */
export interface TakenTask {
  readonly task: ModelTask;
  readonly wish: object;
  readonly turn: number;
}

type StoredTask = Omit<ModelTask, 'progress'> & Pick<ModelTask['progress'], 'phase' | 'done' | 'total'>;

const COLUMNS = sql.raw(`
  t.id, t.kind, t.model, t.version, t.data_set_id, t.state, t.asked_by, t.asked_at, t.started_at, t.finished_at,
  t.evaluation_id, t.fault, t.phase, t.done, t.total`);

/** How fast it goes follows from the time that it took so far. */
function withProgress({ phase, done, total, ...task }: StoredTask, now: number): ModelTask {
  const { state, startedAt, finishedAt } = task;
  const end = finishedAt === undefined ? now : Date.parse(finishedAt);
  const seconds = startedAt === undefined ? 0 : (end - Date.parse(startedAt)) / 1000;
  const rate = seconds > 0 && done > 0 ? done / seconds : undefined;
  return {
    ...task,
    progress: {
      phase,
      done,
      total,
      ...(rate !== undefined && { ratePerSecond: rate }),
      ...(rate !== undefined && state === 'running' && { etaSeconds: Math.max(0, total - done) / rate }),
    },
  };
}

export interface NewTask {
  readonly id: string;
  readonly kind: ModelTask['kind'];
  readonly model: string;
  readonly version?: number;
  readonly dataSetId?: string;
  readonly wish: object;
  readonly by: string;
  readonly now: number;
}

export async function insertTask(trx: Db, task: NewTask): Promise<void> {
  await sql`
    insert into model_tasks (id, kind, model, version, data_set_id, wish, state, asked_by, asked_at)
    values (${task.id}, ${task.kind}, ${task.model}, ${task.version ?? null}, ${task.dataSetId ?? null},
      ${JSON.stringify(task.wish)}::jsonb, 'waiting', ${task.by}, ${toInstant(task.now)})`.execute(trx);
}

async function select(db: Db, rest: RawBuilder<unknown>, now: number): Promise<ModelTask[]> {
  const tasks = await rowsOf<StoredTask>(db, sql`select ${COLUMNS} from model_tasks t ${rest}`);
  return tasks.map((task) => withProgress(task, now));
}

/** Tasks, latest first. */
export function selectTasks(
  db: Db,
  {
    model = null,
    limit,
    now,
  }: { readonly model?: string | null; readonly limit: number; readonly now: number },
): Promise<ModelTask[]> {
  const latest = sql`where ${model}::text is null or model = ${model} order by asked_at desc, id desc limit ${limit}`;
  return select(db, latest, now);
}

export async function findTask(db: Db, id: string, now: number): Promise<ModelTask | undefined> {
  return (await select(db, sql`where id = ${id}`, now))[0];
}

/** Takes the task that waits longest, or one that whoever took it let lie; one at a time, since they are large. */
export async function takeTask(db: Db, now: number, until: number): Promise<TakenTask | undefined> {
  const taken = await rowOf<StoredTask & Pick<TakenTask, 'wish' | 'turn'>>(
    db,
    sql`
    update model_tasks t set state = 'running', taken_until = ${toInstant(until)}, turn = t.turn + 1, phase = 'read',
      done = 0, total = 0, started_at = ${toInstant(now)}
    from (
      select id from model_tasks where state = 'waiting' or state = 'running' and taken_until < ${toInstant(now)}
      order by asked_at, id limit 1 for update skip locked
    ) n
    where t.id = n.id
      and not exists (select 1 from model_tasks o where o.state = 'running' and o.taken_until >= ${toInstant(now)})
    returning ${COLUMNS}, t.wish, t.turn`,
  );
  if (!taken) return undefined;
  const { wish, turn, ...task } = taken;
  return { task: withProgress(task, now), wish, turn };
}

/** Writes how far a task is and keeps it until then; false when it was cancelled or taken by another process. */
export async function keepTask(
  db: Db,
  { task, turn }: TakenTask,
  { phase, done, total }: { readonly phase: string; readonly done: number; readonly total: number },
  until: number,
): Promise<boolean> {
  const { rows } = await sql`
    update model_tasks set phase = ${phase}, done = ${done}, total = ${total}, taken_until = ${toInstant(until)}
    where id = ${task.id} and turn = ${turn} and state = 'running' returning id`.execute(db);
  return rows.length > 0;
}

export interface TaskEnd {
  readonly state: 'done' | 'failed';
  readonly now: number;
  readonly version?: number;
  readonly evaluationId?: string;
  readonly fault?: { readonly code: string; readonly message: string };
}

/** Ends a task; false when it was cancelled or taken by another process. */
export async function endTask(trx: Db, { task, turn }: TakenTask, end: TaskEnd): Promise<boolean> {
  const { rows } = await sql`
    update model_tasks set state = ${end.state}, finished_at = ${toInstant(end.now)}, taken_until = null,
      version = coalesce(${end.version ?? null}::int, version),
      evaluation_id = ${end.evaluationId ?? null}, fault = ${end.fault ? JSON.stringify(end.fault) : null}::jsonb,
      phase = case when ${end.state} = 'done' then 'done' else phase end,
      done = case when ${end.state} = 'done' then total else done end
    where id = ${task.id} and turn = ${turn} and state = 'running' returning id`.execute(trx);
  return rows.length > 0;
}

/** Cancels a task that is not over; false when it is. */
export async function cancelTask(trx: Db, id: string, now: number): Promise<boolean> {
  const { rows } = await sql`
    update model_tasks set state = 'cancelled', finished_at = ${toInstant(now)}, taken_until = null
    where id = ${id} and state in ('waiting', 'running') returning id`.execute(trx);
  return rows.length > 0;
}
