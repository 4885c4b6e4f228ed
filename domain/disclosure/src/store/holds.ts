import type { Hold } from '@breakwater/contracts/disclosure';
import type { DataCategory } from '@breakwater/contracts/law';
import { toInstant } from '@breakwater/kernel';
import { asInstant, type Db, inMilliseconds, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import { below, type RowPage } from './row-page.ts';

/** A hold as it is written. Instants are milliseconds since the epoch. */
export interface NewHold {
  readonly id: string;
  readonly orderId: string;
  readonly platform: string;
  readonly accountId: string;
  readonly categories: readonly DataCategory[];
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly expiresAt: number;
  readonly by: string;
}

export async function insertHolds(trx: Db, holds: readonly NewHold[], now: number): Promise<void> {
  const rows = holds.map(({ id, orderId, platform, accountId, categories, from, to, expiresAt, by }) => ({
    id,
    order_id: orderId,
    platform,
    account_id: accountId,
    categories,
    by,
    from_at: from === undefined ? null : toInstant(from),
    to_at: to === undefined ? null : toInstant(to),
    expires_at: toInstant(expiresAt),
  }));
  await sql`
    insert into disclosure_holds
      (id, order_id, platform, account_id, categories, from_at, to_at, state, created_at, created_by, placed_at,
        expires_at)
    select id, order_id, platform, account_id, categories, from_at, to_at, 'active', ${toInstant(now)}, by,
      ${toInstant(now)}, expires_at
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (id uuid, order_id uuid, platform text,
      account_id text, categories text[], from_at timestamptz, to_at timestamptz, by text, expires_at timestamptz)
    `.execute(trx);
}

/** A token by which a hold recognises what it keeps. */
export interface HoldToken {
  readonly holdId: string;
  readonly epoch: number;
  readonly token: Uint8Array;
}

export async function insertHoldTokens(trx: Db, tokens: readonly HoldToken[]): Promise<void> {
  if (tokens.length === 0) return;
  const rows = tokens.map(({ holdId, epoch, token }) => ({
    hold_id: holdId,
    epoch,
    token: Buffer.from(token).toString('hex'),
  }));
  await sql`
    insert into disclosure_hold_tokens (hold_id, epoch, token)
    select hold_id, epoch, decode(token, 'hex')
    from json_to_recordset(${JSON.stringify(rows)}::json) as r (hold_id uuid, epoch smallint, token text)
    on conflict do nothing`.execute(trx);
}

/** Holds that stand and have no token yet for a key: nothing may be forgotten before they do. */
export function selectBlindHolds(
  db: Db,
): Promise<{ id: string; platform: string; accountId: string; epoch: number }[]> {
  return rowsOf(
    db,
    sql`
    select h.id, h.platform, h.account_id, e.epoch
    from disclosure_holds h cross join disclosure_epochs e
    where h.state = 'active'
      and not exists (select from disclosure_hold_tokens t where t.hold_id = h.id and t.epoch = e.epoch)`,
  );
}

/** Locks a hold; its state and its end, if there is one. */
export function lockHold(
  trx: Db,
  id: string,
): Promise<{ state: Hold['state']; orderId: string; expiresAt: number } | undefined> {
  return rowOf(
    trx,
    sql`
    select state, order_id, ${inMilliseconds('expires_at')}
    from disclosure_holds where id = ${id} for update`,
  );
}

/** Moves the end of a hold, with its reason. */
export async function moveEnd(
  trx: Db,
  id: string,
  extension: { readonly at: number; readonly by: string; readonly until: number; readonly because: string },
): Promise<void> {
  const [at, until] = [toInstant(extension.at), toInstant(extension.until)];
  await sql`
    insert into disclosure_hold_extensions (hold_id, at, by, until, because)
    values (${id}, ${at}, ${extension.by}, ${until}, ${extension.because})`.execute(trx);
  await sql`update disclosure_holds set placed_at = ${at}, expires_at = ${until} where id = ${id}`.execute(
    trx,
  );
}

export async function markReleased(
  trx: Db,
  id: string,
  { at, by, because }: { readonly at: number; readonly by: string; readonly because: string },
): Promise<void> {
  await sql`
    update disclosure_holds set state = 'released', released_at = ${toInstant(at)}, released_by = ${by},
      released_because = ${because}
    where id = ${id}`.execute(trx);
}

/** Ends holds whose time is over; says which. */
export function markExpired(trx: Db, now: number): Promise<{ id: string; orderId: string }[]> {
  return rowsOf(
    trx,
    sql`
    update disclosure_holds set state = 'expired' where state = 'active' and expires_at <= ${toInstant(now)}
    returning id, order_id`,
  );
}

/** Holds of an order that stand. */
export async function selectActiveOf(trx: Db, orderId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from disclosure_holds where order_id = ${orderId} and state = 'active' for update`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Which holds are listed. */
export interface HoldFilter {
  readonly id?: string | undefined;
  readonly orderId?: string | undefined;
  readonly state?: string | undefined;
}

/** Holds, the latest first; with how many records of the log each keeps. */
export function selectHolds(
  db: Db,
  { id = undefined, orderId = undefined, state = undefined }: HoldFilter,
  page: RowPage,
): Promise<Hold[]> {
  return rowsOf(
    db,
    sql`
    select h.id, h.order_id, h.platform, h.account_id, h.categories, h.from_at as "from", h.to_at as "to", h.state,
      h.created_at, h.expires_at, h.released_at,
      case when h.purged_at is not null and h.purge_proof is not null then jsonb_build_object(
        'at', ${asInstant('h.purged_at')}, 'records', coalesce(h.purged_records, 0), 'proof', h.purge_proof
      ) end as purge,
      (select coalesce(jsonb_agg(jsonb_build_object('at', ${asInstant('e.at')}, 'by', e.by,
          'until', ${asInstant('e.until')}, 'because', e.because) order by e.id), '[]')
        from disclosure_hold_extensions e where e.hold_id = h.id) as extensions,
      (select count(*)::int from disclosure_hold_tokens t join disclosure_sign_ins s on s.account = t.token
        where t.hold_id = h.id and h.state = 'active' and (h.from_at is null or s.at >= h.from_at)
          and (h.to_at is null or s.at < h.to_at)) as records
    from disclosure_holds h
    where (${id ?? null}::uuid is null or h.id = ${id ?? null}::uuid)
      and (${orderId ?? null}::uuid is null or h.order_id = ${orderId ?? null}::uuid)
      and (${state ?? null}::text is null or h.state = ${state ?? null})
      and ${below(page.after, sql`h.created_at`, sql`h.id`)}
    order by h.created_at desc, h.id desc limit ${page.limit}`,
  );
}
