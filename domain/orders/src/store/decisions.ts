import type { BoundPart, OrderDecision } from '@breakwater/contracts/orders';
import type { PartHashes } from '@breakwater/kernel';
import { asInstant, type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** SHA-256 of each part of what an answer showed. */
export type BoundParts = PartHashes<BoundPart>;

/** A decision with what it binds; undefined in those from before. */
export type BoundDecision = OrderDecision & { readonly binds?: BoundParts };

const COLUMNS = sql`
  id, answer, reason, grounds, scope, jsonb_build_object('lawyer', needs_lawyer, 'secondPerson', needs_second) as needs,
  by_person as by, by_lawyer as lawyer, at, second_by, second_lawyer, second_at, outcome, rejected_because,
  nullif(break_glass, false) as break_glass, review_due_at, reviewed_by, reviewed_at, upheld,
  case when void_at is not null then jsonb_build_object('changed', coalesce(void_changed, '[]'),
    'at', ${asInstant('void_at')}) end as voided`;

export async function insertDecision(
  trx: Db,
  orderId: string,
  decision: OrderDecision,
  binds: BoundParts,
): Promise<void> {
  const { id, answer, reason, grounds, scope, needs, by, lawyer, at, outcome, breakGlass, reviewDueAt } =
    decision;
  await sql`
    insert into order_decisions (id, order_id, answer, reason, grounds, scope, needs_lawyer, needs_second, by_person,
      by_lawyer, at, outcome, break_glass, review_due_at, binds)
    values (${id}, ${orderId}, ${answer}, ${reason}, ${JSON.stringify(grounds)}::jsonb,
      ${scope === undefined ? null : JSON.stringify(scope)}::jsonb, ${needs.lawyer}, ${needs.secondPerson}, ${by},
      ${lawyer}, ${at}, ${outcome}, ${breakGlass ?? false}, ${reviewDueAt ?? null}, ${JSON.stringify(binds)}::jsonb)`.execute(
    trx,
  );
}

export function selectDecisions(db: Db, orderId: string): Promise<OrderDecision[]> {
  return rowsOf(db, sql`select ${COLUMNS} from order_decisions where order_id = ${orderId} order by at, id`);
}

/** The decision on an order that waits for a second person, with what it binds. */
export function selectWaiting(trx: Db, orderId: string): Promise<BoundDecision | undefined> {
  return rowOf(
    trx,
    sql`
    select ${COLUMNS}, binds from order_decisions
    where order_id = ${orderId} and outcome = 'awaiting-second'`,
  );
}

/** Orders on which a decision waits for a second person, those that wait longest first. */
export async function selectWaitingOrders(db: Db): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select order_id as id from order_decisions where outcome = 'awaiting-second' order by at`,
  );
  return rows.map(({ id }) => id);
}

export async function markVoid(
  trx: Db,
  id: string,
  { at, changed }: NonNullable<OrderDecision['voided']>,
): Promise<void> {
  await sql`
    update order_decisions set outcome = 'void', void_at = ${at}, void_changed = ${JSON.stringify(changed)}::jsonb
    where id = ${id} and outcome = 'awaiting-second'`.execute(trx);
}

/** Brings a decision that waits to its end; says whether it still waited. */
export async function settleDecision(
  trx: Db,
  id: string,
  {
    outcome,
    by,
    lawyer,
    at,
    because,
  }: {
    readonly outcome: 'final' | 'rejected';
    readonly by: string;
    readonly lawyer: boolean;
    readonly at: string;
    readonly because?: string | undefined;
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update order_decisions set outcome = ${outcome}, second_by = ${by}, second_lawyer = ${lawyer}, second_at = ${at},
      rejected_because = ${because ?? null}
    where id = ${id} and outcome = 'awaiting-second'`.execute(trx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Notes that somebody else has reviewed what one person did; says whether it was still to be reviewed. */
export async function reviewDecision(
  trx: Db,
  id: string,
  { by, at, upheld }: { readonly by: string; readonly at: string; readonly upheld: boolean },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update order_decisions set reviewed_by = ${by}, reviewed_at = ${at}, upheld = ${upheld}
    where id = ${id} and break_glass and reviewed_at is null`.execute(trx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** How many answers of one person nobody has reviewed, and of how many the time is over. */
export async function countReviews(db: Db, now: string): Promise<{ due: number; overdue: number }> {
  const found = await rowOf<{ due: number; overdue: number }>(
    db,
    sql`
    select count(*)::int as due, (count(*) filter (where review_due_at < ${now}::timestamptz))::int as overdue
    from order_decisions where break_glass and reviewed_at is null`,
  );
  return found ?? { due: 0, overdue: 0 };
}

/** Decisions of many orders, by order, in the order in which they were made. */
export async function selectDecisionsOf(
  db: Db,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, OrderDecision[]>> {
  if (orderIds.length === 0) return new Map();
  const rows = await rowsOf<OrderDecision & { orderId: string }>(
    db,
    sql`
    select ${COLUMNS}, order_id from order_decisions
    where order_id = any (${[...orderIds]}::uuid[]) order by at, id`,
  );
  const found = new Map<string, OrderDecision[]>();
  for (const { orderId, ...decision } of rows) found.set(orderId, [...(found.get(orderId) ?? []), decision]);
  return found;
}
