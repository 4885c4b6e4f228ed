import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { ClaimedDelivery, DeadLetter, Settlement, WebhookMessage } from './delivery.ts';

/**
 * Fans messages out to the endpoints that want them, in one statement; for one that is disabled they wait. Returns how many
 * deliveries came of it.
 */
export async function insertDeliveries(
  trx: Db,
  messages: readonly WebhookMessage[],
  at: string,
): Promise<number> {
  const column = (pick: (message: WebhookMessage) => string | null) => messages.map(pick);
  const { numAffectedRows } = await sql`
    insert into webhook_deliveries
      (endpoint_id, event_type, idempotency_key, ordering_key, subject, body, next_at, created_at)
    select e.id, m.type, m.idempotency_key, m.ordering_key, m.subject, m.body, ${at}::timestamptz, ${at}::timestamptz
    from unnest(
      ${column(({ type }) => type)}::text[],
      ${column(({ platform }) => platform)}::text[],
      ${column(({ idempotencyKey }) => idempotencyKey)}::text[],
      ${column(({ orderingKey }) => orderingKey)}::text[],
      ${column(({ subject }) => subject ?? null)}::text[],
      ${column(({ type, payload }) => JSON.stringify({ type, timestamp: at, data: payload }))}::text[]
    ) with ordinality as m (type, platform, idempotency_key, ordering_key, subject, body, position)
    join webhook_endpoints e on e.removed_at is null
      and m.type = any (e.events) and (e.platforms is null or m.platform = any (e.platforms))
    order by m.position
    on conflict (endpoint_id, idempotency_key) do nothing`.execute(trx);
  return Number(numAffectedRows ?? 0n);
}

export interface ClaimLimits {
  readonly concurrency: number;
  /** Attempts now running in this process, by endpoint. */
  readonly busy: ReadonlyMap<string, number>;
  readonly now: string;
  readonly leaseUntil: string;
}

/**
 * Takes on deliveries that are due, as many per endpoint as it has room for. Of each ordering key only the oldest that
 * waits can be taken, and none while one of them is under way: that is what keeps the order. The lease makes a
 * delivery due again when its dispatcher died. SKIP LOCKED lets dispatchers claim side by side.
 */
export function claimDeliveries(db: Db, limits: ClaimLimits): Promise<ClaimedDelivery[]> {
  return rowsOf(
    db,
    sql`
    with picked as (
      select due.seq from webhook_endpoints e
      left join unnest(${[...limits.busy.keys()]}::uuid[], ${[...limits.busy.values()]}::int[]) as b (id, running)
        on b.id = e.id
      cross join lateral (
        select d.seq from webhook_deliveries d
        where d.endpoint_id = e.id and d.state = 'waiting' and d.next_at <= ${limits.now}
          and (d.lease_until is null or d.lease_until <= ${limits.now})
          and not exists (
            select 1 from webhook_deliveries o
            where o.endpoint_id = d.endpoint_id and o.ordering_key = d.ordering_key and o.state = 'waiting'
              and o.seq < d.seq
          )
          and not exists (
            select 1 from webhook_deliveries o
            where o.endpoint_id = d.endpoint_id and o.ordering_key = d.ordering_key and o.state = 'waiting'
              and o.lease_until is not null and o.lease_until > ${limits.now}
          )
        order by d.next_at, d.seq
        limit greatest(0, ${limits.concurrency}::int - coalesce(b.running, 0))
        for update of d skip locked
      ) due
      where e.enabled and e.removed_at is null
    )
    update webhook_deliveries d set attempts = d.attempts + 1, lease_until = ${limits.leaseUntil}
    from webhook_endpoints e
    where d.seq = any (array(select seq from picked)) and e.id = d.endpoint_id
    returning d.seq, d.endpoint_id, d.idempotency_key, d.body, d.attempts, e.url,
      array_remove(
        array[e.secret, case when e.old_secret_until > ${limits.now} then e.old_secret end], null
      ) as secrets`,
  );
}

/**
 * Writes down what became of an attempt, unless the lease ran out and another dispatcher has taken over since. What is
 * tried again later makes all that is behind it wait as long, so that nobody looks through it in vain.
 */
export async function settleDelivery(
  db: Db,
  { seq, attempts }: ClaimedDelivery,
  { state, status, error, at: instant }: Settlement,
): Promise<void> {
  const at = toInstant(instant);
  await sql`
    with settled as (
      update webhook_deliveries set state = ${state}, last_status = ${status}, last_error = ${error},
        lease_until = null,
        next_at = case when ${state} = 'waiting' then ${at}::timestamptz else next_at end,
        delivered_at = case when ${state} = 'delivered' then ${at}::timestamptz end
      where seq = ${seq} and attempts = ${attempts} and state = 'waiting'
      returning seq, endpoint_id, ordering_key
    )
    update webhook_deliveries d set next_at = greatest(d.next_at, ${at}::timestamptz)
    from settled s
    where ${state} = 'waiting' and d.endpoint_id = s.endpoint_id and d.ordering_key = s.ordering_key
      and d.state = 'waiting' and d.seq > s.seq`.execute(db);
}

/** Dead and superseded deliveries after a position, oldest first. */
export async function listDead(
  db: Db,
  endpointId: string | null,
  after: string,
  limit: number,
): Promise<{ readonly seq: number; readonly letter: DeadLetter }[]> {
  const rows = await rowsOf<DeadLetter & { seq: number }>(
    db,
    sql`
    select seq, id, state, endpoint_id, event_type, idempotency_key, ordering_key, attempts, last_status, last_error,
      created_at
    from webhook_deliveries
    where state in ('dead', 'superseded') and seq > ${after} and (${endpointId}::uuid is null or endpoint_id = ${endpointId}::uuid)
    order by seq limit ${limit}`,
  );
  return rows.map(({ seq, lastStatus = null, lastError = null, ...letter }) => ({
    seq,
    letter: { ...letter, lastStatus, lastError },
  }));
}

/**
 * Makes dead deliveries wait again, and returns how many. Those of removed endpoints stay dead. Those about a subject of
 * which the endpoint was told something later, or will be, become superseded: sent now, an action would be back that
 * was taken back since.
 */
export async function reviveDead(
  trx: Db,
  ids: readonly string[] | null,
  endpointId: string | null,
  at: string,
): Promise<number> {
  const { rows } = await sql`
    with revived as (
      update webhook_deliveries d set attempts = 0, next_at = ${at}, lease_until = null, state = case when exists (
        select from webhook_deliveries later
        where later.endpoint_id = d.endpoint_id and later.subject = d.subject and later.seq > d.seq
      ) then 'superseded' else 'waiting' end
      from webhook_endpoints e
      where d.state = 'dead' and e.id = d.endpoint_id and e.removed_at is null
        and (${ids}::uuid[] is null or d.id = any (${ids}::uuid[]))
        and (${endpointId}::uuid is null or d.endpoint_id = ${endpointId}::uuid)
      returning d.state
    )
    select from revived where state = 'waiting'`.execute(trx);
  return rows.length;
}

/** Deletes what was delivered before an instant, unless a dead letter on its subject would then pass for up to date. */
export async function deleteDelivered(db: Db, before: string): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from webhook_deliveries d where state = 'delivered' and delivered_at < ${before}
      and not exists (
        select from webhook_deliveries o
        where o.endpoint_id = d.endpoint_id and o.subject = d.subject and o.seq < d.seq and o.state = 'dead'
      )`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
