import type { OrderCounts, OrderState, OrderSummary } from '@breakwater/contracts/orders';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import { NEVER } from '../stored-order.ts';

/** Which orders a page shows; what is left out does not matter. */
export interface OrderFilter {
  readonly state?: OrderState | undefined;
  /** Also those of which nothing is owed any more. */
  readonly all?: boolean | undefined;
  /** Milliseconds: due before then. */
  readonly dueBefore?: number | undefined;
  readonly kind?: string | undefined;
  readonly instrument?: string | undefined;
  readonly authorityId?: string | undefined;
  readonly claimedBy?: string | undefined;
  /** A number, or the beginning of a reference or of the name of the authority. */
  readonly q?: string | undefined;
}

/** Behind which order a page begins. */
export interface OrderPlace {
  readonly dueSort: string;
  readonly id: string;
}

/** Orders by what is due next; those after a place. */
export function selectSummaries(
  db: Db,
  filter: OrderFilter,
  after: OrderPlace | undefined,
  limit: number,
): Promise<(OrderSummary & { readonly dueSort: number })[]> {
  const place = after ? sql`(o.due_sort, o.id) > (${after.dueSort}::bigint, ${after.id}::uuid)` : sql`true`;
  return rowsOf(
    db,
    sql`
    select o.id, o.number, o.reference, o.state, o.kind, o.instrument, o.request_type, o.channel, o.authority_id,
      coalesce(a.name, o.form -> 'authority' ->> 'name') as authority_name,
      coalesce(a.country, o.form -> 'authority' ->> 'country') as country, o.level, o.emergency,
      o.form -> 'secrecy' ->> 'until' as secrecy_until, o.targets,
      coalesce(jsonb_array_length(o.assessment -> 'defects'), 0) as defects,
      coalesce(jsonb_array_length(jsonb_path_query_array(o.assessment, '$.tests[*] ? (@.result == "failed")')), 0) as failed_tests,
      o.received_at, o.due_sort, to_timestamp(nullif(o.due_sort, ${NEVER}::bigint) / 1000.0) as due_at, o.due_clock,
      jsonb_path_query_first(o.deadlines, '$[*] ? (@.clock == $due).done', jsonb_build_object('due', o.due_clock)) as due_done,
      o.paused, o.claimed_by, o.updated_at
    from (
      select * from orders o where ${whereOf(filter)} and ${place} order by o.due_sort, o.id limit ${limit}
    ) as o left join authorities a on a.id = o.authority_id
    order by o.due_sort, o.id`,
  );
}

function whereOf(filter: OrderFilter): RawBuilder<unknown> {
  const { state, all, dueBefore, kind, instrument, authorityId, claimedBy, q } = filter;
  const parts = [
    ...(state === undefined ? (all === true ? [] : [sql`o.open`]) : [sql`o.state = ${state}`]),
    ...(dueBefore === undefined ? [] : [sql`o.due_sort < ${dueBefore}`]),
    ...(kind === undefined ? [] : [sql`o.kind = ${kind}`]),
    ...(instrument === undefined ? [] : [sql`o.instrument = ${instrument}`]),
    ...(authorityId === undefined ? [] : [sql`o.authority_id = ${authorityId}`]),
    ...(claimedBy === undefined ? [] : [sql`o.claimed_by = ${claimedBy}`]),
    ...(q === undefined || q.trim() === '' ? [] : [search(q.trim())]),
  ];
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

function search(text: string): RawBuilder<unknown> {
  const begins = `${text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`;
  const number = /^#?\d{1,15}$/.test(text) ? Number(text.replace('#', '')) : -1;
  // Each way by its own index: one condition of all three would read the whole desk.
  return sql`o.id in (
    select id from orders where number = ${number}
    union select id from orders where lower(reference) like ${begins}
    union select r.id from authorities a join orders r on r.authority_id = a.id where lower(a.entry ->> 'name') like ${begins})`;
}

/** How many orders wait, by what presses. Instants in milliseconds. */
export async function countOrders(
  db: Db,
  now: number,
  mine: string,
): Promise<Omit<OrderCounts, 'reviewsDue' | 'reviewsOverdue'>> {
  const counts = await rowOf<Omit<OrderCounts, 'states' | 'reviewsDue' | 'reviewsOverdue'>>(
    db,
    sql`
    select count(*)::int as open,
      (count(*) filter (where due_sort < ${now}))::int as overdue,
      (count(*) filter (where due_sort < ${now + 86_400_000}))::int as today,
      (count(*) filter (where due_sort < ${now + 7 * 86_400_000}))::int as week,
      (count(*) filter (where paused is not null))::int as paused,
      (count(*) filter (where claimed_by = ${mine}))::int as mine
    from orders where open`,
  );
  const states = await rowsOf<{ state: OrderState; n: number }>(
    db,
    sql`select state, count(*)::int as n from orders group by state`,
  );
  return {
    ...(counts ?? { open: 0, overdue: 0, today: 0, week: 0, paused: 0, mine: 0 }),
    states: Object.fromEntries(states.map(({ state, n }) => [state, n])),
  };
}
