import type { OrderTask } from '@breakwater/contracts/orders';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

const SELECTED = sql.raw(`
  id, kind, target, platform, account_id, content_id, desired, status, because, job_id, decision_id, hold_id,
  production_id, effect_at, held_at, delivered_at, told_at`);

export interface NewTask extends Omit<OrderTask, 'jobId' | 'decisionId' | 'holdId' | 'productionId'> {
  readonly place: number;
  /** By which the same target of another order is found. */
  readonly targetKey: string;
}

/** Writes the tasks of an order by their places, over those before; those behind the last one become void. */
export async function putTasks(trx: Db, orderId: string, tasks: readonly NewTask[]): Promise<void> {
  const rows = tasks.map(({ accountId, contentId, targetKey, ...task }) => ({
    ...task,
    target: task.target,
    account_id: accountId ?? null,
    content_id: contentId ?? null,
    target_key: targetKey,
  }));
  await sql`
    insert into order_tasks (id, order_id, place, kind, target, target_key, platform, account_id, content_id, desired, status, because)
    select r.id, ${orderId}::uuid, r.place, r.kind, r.target, r.target_key, r.platform, r.account_id, r.content_id,
      r.desired, r.status, r.because
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, place int, kind text, target jsonb,
      target_key text, platform text, account_id text, content_id text, desired text, status text, because text)
    on conflict (order_id, place) do update set kind = excluded.kind, target = excluded.target,
      target_key = excluded.target_key, platform = excluded.platform, account_id = excluded.account_id,
      content_id = excluded.content_id, desired = excluded.desired, status = excluded.status, because = excluded.because`.execute(
    trx,
  );
  await sql`
    update order_tasks set status = 'void', target_key = 'void:' || id
    where order_id = ${orderId} and place >= ${tasks.length} and status <> 'void'`.execute(trx);
}

export interface TaskPage {
  readonly limit: number;
  /** Place of the last one of the page before. */
  readonly after?: string | undefined;
}

/** Tasks of an order by place. */
export function selectTasks(
  db: Db,
  orderId: string,
  { limit, after }: TaskPage,
): Promise<(OrderTask & { readonly place: number })[]> {
  return rowsOf(
    db,
    sql`
    select ${SELECTED}, place from order_tasks where order_id = ${orderId} and place > ${after ?? '-1'}
    order by place limit ${limit}`,
  );
}

export function selectTasksById(
  db: Db,
  orderId: string,
  ids: readonly string[],
): Promise<(OrderTask & { readonly place: number })[]> {
  return rowsOf(
    db,
    sql`
    select ${SELECTED}, place from order_tasks where order_id = ${orderId} and id = any (${ids}::uuid[])
    order by place`,
  );
}

/** How many tasks of an order have each status. */
export async function countTasks(
  db: Db,
  orderId: string,
): Promise<Partial<Record<OrderTask['status'], number>>> {
  const rows = await rowsOf<{ status: OrderTask['status']; n: number }>(
    db,
    sql`select status, count(*)::int as n from order_tasks where order_id = ${orderId} group by status`,
  );
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
}

/** What a step changes of a task. */
export type TaskPatch = Partial<
  Pick<
    OrderTask,
    | 'status'
    | 'because'
    | 'platform'
    | 'accountId'
    | 'contentId'
    | 'jobId'
    | 'decisionId'
    | 'holdId'
    | 'productionId'
    | 'effectAt'
    | 'heldAt'
    | 'deliveredAt'
    | 'toldAt'
  >
>;

const COLUMNS: Readonly<Record<keyof TaskPatch, string>> = {
  status: 'status',
  because: 'because',
  platform: 'platform',
  accountId: 'account_id',
  contentId: 'content_id',
  jobId: 'job_id',
  decisionId: 'decision_id',
  holdId: 'hold_id',
  productionId: 'production_id',
  effectAt: 'effect_at',
  heldAt: 'held_at',
  deliveredAt: 'delivered_at',
  toldAt: 'told_at',
};

/** Changes tasks in the same way; what is `null` is taken away. */
export async function updateTasks(
  trx: Db,
  ids: readonly string[],
  patch: { readonly [K in keyof TaskPatch]: TaskPatch[K] | null },
): Promise<void> {
  const changes = (Object.entries(patch) as [keyof TaskPatch, string | null | undefined][]).map(
    ([name, value]) => sql`${sql.ref(COLUMNS[name])} = ${value ?? null}`,
  );
  if (ids.length === 0 || changes.length === 0) return;
  await sql`update order_tasks set ${sql.join(changes)} where id = any (${ids}::uuid[])`.execute(trx);
}

/** Tasks that wait for a job of review, rest on a decision of it, or are in a package. */
export function selectTasksOf(
  db: Db,
  of: { readonly jobId: string } | { readonly decisionId: string } | { readonly productionId: string },
): Promise<(OrderTask & { readonly orderId: string })[]> {
  const condition =
    'jobId' in of
      ? sql`job_id = ${of.jobId}::uuid`
      : 'decisionId' in of
        ? sql`decision_id = ${of.decisionId}::uuid`
        : sql`production_id = ${of.productionId}::uuid`;
  return rowsOf(
    db,
    sql`select ${SELECTED}, order_id from order_tasks where ${condition} order by order_id, place`,
  );
}

/** Orders that ask for the same of the same targets, the oldest first; those that were withdrawn are left out. */
export async function selectDuplicates(db: Db, orderId: string, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`
    with mine as (
      select distinct target_key, kind from order_tasks where order_id = ${orderId} and status <> 'void'
    )
    select distinct o.id, o.received_at from mine
    join order_tasks other on other.target_key = mine.target_key and other.kind = mine.kind
      and other.order_id <> ${orderId} and other.status <> 'void'
    join orders o on o.id = other.order_id and o.state <> 'withdrawn'
    order by o.received_at, o.id limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/** Whether an earlier order of the same authority asks for the same of one of the targets. */
export async function isRepeated(
  db: Db,
  { orderId, authorityId, kind }: { orderId: string; authorityId: string | undefined; kind: string },
  keys: readonly string[],
): Promise<boolean> {
  if (keys.length === 0 || authorityId === undefined) return false;
  const found = await rowOf(
    db,
    sql`
    select 1 from order_tasks t join orders o on o.id = t.order_id
    where t.target_key = any (${keys}::text[]) and t.kind = ${kind} and t.order_id <> ${orderId}
      and t.status <> 'void' and o.state <> 'withdrawn' and o.authority_id = ${authorityId} limit 1`,
  );
  return found !== undefined;
}
