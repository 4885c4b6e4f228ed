import type { Purge } from '@breakwater/contracts/returns';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { TokenType } from '../tokens/token.ts';

/** A purge as it is written. */
export interface NewPurge extends Omit<Purge, 'at'> {
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export async function insertPurge(
  trx: Db,
  { now, because, class: of = undefined, removals, tokens }: NewPurge,
): Promise<void> {
  await sql`
    insert into vault_purges (at, because, class, removals, tokens)
    values (${toInstant(now)}, ${because}, ${of ?? null}, ${removals}, ${tokens})`.execute(trx);
}

/** What was forgotten, the latest first. */
export function selectPurges(db: Db, limit: number): Promise<Purge[]> {
  return rowsOf(
    db,
    sql`select at, because, class, removals, tokens from vault_purges order by id desc limit ${limit}`,
  );
}

/** What a deletion took away. */
export interface Deleted {
  /** Removals that lost tokens by it. */
  readonly removalIds: readonly string[];
  readonly tokens: number;
}

const NOT_HELD = sql`
  not exists (select from removal_holds h where h.removal_id = t.removal_id and h.until > now.at)`;

/** Really deletes tokens of these types whose time is over, but for what an order holds. */
export async function deleteExpired(trx: Db, types: readonly TokenType[], now: number): Promise<Deleted> {
  const rows = await rowsOf<{ id: string; n: number }>(
    trx,
    sql`
    with gone as (
      delete from removal_tokens t using (select ${toInstant(now)}::timestamptz as at) as now
      where t.type = any (${types}::text[]) and t.expires_at <= now.at and ${NOT_HELD}
      returning t.removal_id
    )
    select removal_id as id, count(*)::int as n from gone group by removal_id`,
  );
  return deletedOf(rows);
}

/** Really deletes tokens of keys that are not live, but for what an order holds. */
export async function deleteEnded(trx: Db, live: readonly number[], now: number): Promise<Deleted> {
  const rows = await rowsOf<{ id: string; n: number }>(
    trx,
    sql`
    with gone as (
      delete from removal_tokens t using (select ${toInstant(now)}::timestamptz as at) as now
      where t.epoch > 0 and not t.epoch = any (${live}::smallint[]) and ${NOT_HELD}
      returning t.removal_id
    )
    select removal_id as id, count(*)::int as n from gone group by removal_id`,
  );
  return deletedOf(rows);
}

function deletedOf(rows: readonly { id: string; n: number }[]): Deleted {
  return { removalIds: rows.map(({ id }) => id), tokens: rows.reduce((sum, { n }) => sum + n, 0) };
}

/**
 * Removals of which nothing is left that could be compared, or that were reversed and are held no longer. One whose tokens
 * are still to be made is waited for as long as they would be kept: those removed after `since`, until its ban ends.
 */
export async function selectSpent(
  db: Db,
  { now, since, limit }: { readonly now: number; readonly since: number; readonly limit: number },
): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`
    select r.id from removals r
    where (not r.pending or r.until <= ${toInstant(now)} or r.removed_at < ${toInstant(since)})
      and (r.reversed_at is not null
        or not exists (select from removal_tokens t where t.removal_id = r.id and t.type <> 'hours'))
      and not exists (select from removal_holds h where h.removal_id = r.id and h.until > ${toInstant(now)})
    limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/** Forgets holds that are over. */
export async function deleteOverHolds(trx: Db, now: number): Promise<void> {
  await sql`delete from removal_holds where until <= ${toInstant(now)}`.execute(trx);
}
