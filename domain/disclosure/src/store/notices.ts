import type { DisclosureGrant, UserNotice } from '@breakwater/contracts/disclosure';
import type { DataCategory } from '@breakwater/contracts/law';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { type RawBuilder, sql } from 'kysely';
import { below, type RowPage } from './row-page.ts';

/** A notice as it is written. Milliseconds since the epoch. */
export interface NewNotice {
  readonly id: string;
  readonly orderId: string;
  readonly productionId: string | undefined;
  readonly what: 'disclosed' | 'preserved';
  readonly platform: string;
  readonly accountId: string;
  readonly categories: readonly DataCategory[];
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly instrument: string;
  readonly authorityKind: DisclosureGrant['authorityKind'] | undefined;
  readonly waits: Waits;
}

/** How a notice waits. Milliseconds since the epoch. */
export interface Waits {
  readonly state: 'scheduled' | 'delayed' | 'held';
  /** End of the secrecy, or when somebody looks at it again. */
  readonly until?: number | undefined;
  readonly secrecyOrder?: string | undefined;
  readonly because?: UserNotice['heldBecause'];
}

export async function insertNotices(trx: Db, notices: readonly NewNotice[], now: number): Promise<void> {
  const rows = notices.map((one) => ({
    id: one.id,
    order_id: one.orderId,
    production_id: one.productionId ?? null,
    what: one.what,
    platform: one.platform,
    account_id: one.accountId,
    categories: one.categories,
    from_at: one.from === undefined ? null : toInstant(one.from),
    to_at: one.to === undefined ? null : toInstant(one.to),
    instrument: one.instrument,
    authority_kind: one.authorityKind ?? null,
    state: one.waits.state,
    due_at: toInstant(one.waits.until ?? now),
    delayed_until: one.waits.until === undefined ? null : toInstant(one.waits.until),
    delayed_at: one.waits.until === undefined ? null : toInstant(now),
    secrecy_order: one.waits.secrecyOrder ?? null,
    held_because: one.waits.because ?? null,
  }));
  await sql`
    insert into disclosure_notices (id, order_id, production_id, what, platform, account_id, categories, from_at, to_at,
      instrument, authority_kind, state, created_at, due_at, delayed_until, delayed_at, secrecy_order, held_because)
    select id, order_id, production_id, what, platform, account_id, categories, from_at, to_at, instrument,
      authority_kind, state, ${toInstant(now)}, due_at, delayed_until, delayed_at, secrecy_order, held_because
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, order_id uuid, production_id uuid, what text,
      platform text, account_id text, categories text[], from_at timestamptz, to_at timestamptz, instrument text,
      authority_kind text, state text, due_at timestamptz, delayed_until timestamptz, delayed_at timestamptz,
      secrecy_order text, held_because text)`.execute(trx);
}

/** Has what is still owed for an order wait otherwise; says how many that are. */
export async function moveNotices(
  trx: Db,
  orderId: string,
  { state, until, secrecyOrder, because }: Waits,
  now: number,
): Promise<number> {
  const then = until === undefined ? null : toInstant(until);
  const { numAffectedRows } = await sql`
    update disclosure_notices set state = ${state}, held_because = ${because ?? null},
      due_at = coalesce(${then}::timestamptz, least(due_at, ${toInstant(now)}::timestamptz)),
      delayed_until = coalesce(${then}::timestamptz, delayed_until),
      delayed_at = case when ${then}::timestamptz is null then delayed_at else ${toInstant(now)} end,
      secrecy_order = coalesce(${secrecyOrder ?? null}, secrecy_order)
    where order_id = ${orderId} and state in ('scheduled', 'delayed', 'held')`.execute(trx);
  return Number(numAffectedRows ?? 0);
}

/** Nothing was disclosed after all: nobody is told that it was. Says which. */
export async function voidNoticesOf(trx: Db, productionId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update disclosure_notices set state = 'void'
    where production_id = ${productionId} and state in ('scheduled', 'delayed', 'held') returning id`.execute(
    trx,
  );
  return rows.map(({ id }) => id);
}

/** A notice with what its text says. */
export interface NoticeFacts {
  readonly notice: UserNotice;
  readonly what: 'disclosed' | 'preserved';
  readonly categories: readonly DataCategory[];
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly instrument: string;
  readonly authorityKind: DisclosureGrant['authorityKind'] | undefined;
}

async function select(db: Db, rest: RawBuilder<unknown>): Promise<(NoticeFacts & { createdAt: string })[]> {
  type Found = UserNotice & Omit<NoticeFacts, 'notice'> & { createdAt: string };
  const rows = await rowsOf<Found>(
    db,
    sql`
    select n.id, n.order_id, n.production_id, n.platform, n.account_id, n.state, n.due_at, n.delayed_until,
      n.secrecy_order, n.held_because, n.sent_at, n.texts, n.what, n.categories, n.from_at as "from", n.to_at as "to", n.instrument,
      n.authority_kind, n.created_at
    from disclosure_notices n ${rest}`,
  );
  return rows.map(({ what, categories, from, to, instrument, authorityKind, createdAt, ...notice }) => {
    return { notice, what, categories, from, to, instrument, authorityKind, createdAt };
  });
}

/** Notices that are due, for whoever sends them in this transaction. */
export async function lockDueNotices(trx: Db, now: number, limit: number): Promise<NoticeFacts[]> {
  return select(
    trx,
    sql`where n.state in ('scheduled', 'delayed') and n.due_at <= ${toInstant(now)}
      order by n.due_at limit ${limit} for update skip locked`,
  );
}

export async function markSent(
  trx: Db,
  id: string,
  now: number,
  texts: NonNullable<UserNotice['texts']>,
): Promise<void> {
  await sql`
    update disclosure_notices set state = 'sent', sent_at = ${toInstant(now)}, texts = ${JSON.stringify(texts)}::jsonb
    where id = ${id}`.execute(trx);
}

/** Notices, the latest first. */
export async function selectNotices(
  db: Db,
  { orderId = undefined, state = undefined }: { orderId?: string | undefined; state?: string | undefined },
  page: RowPage,
): Promise<(NoticeFacts & { createdAt: string })[]> {
  return select(
    db,
    sql`where (${orderId ?? null}::uuid is null or n.order_id = ${orderId ?? null}::uuid)
      and (${state ?? null}::text is null or n.state = ${state ?? null})
      and ${below(page.after, sql`n.created_at`, sql`n.id`)}
      order by n.created_at desc, n.id desc limit ${page.limit}`,
  );
}

/** Accounts whose users were told of an order, and when. */
export function selectTold(
  db: Db,
  orderId: string,
): Promise<{ platform: string; accountId: string; productionId?: string; at: string }[]> {
  return rowsOf(
    db,
    sql`
    select platform, account_id, production_id, sent_at as at from disclosure_notices
    where order_id = ${orderId} and state = 'sent' order by sent_at, id`,
  );
}
