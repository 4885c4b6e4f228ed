import type { AccountRef } from '@breakwater/contracts';
import type { Removal } from '@breakwater/contracts/returns';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A removal as it is written. Instants are milliseconds since the epoch. */
export interface NewRemoval extends AccountRef {
  readonly id: string;
  readonly source: Removal['source'];
  readonly decisionId?: string;
  readonly policy: string;
  readonly entity?: string;
  readonly removedAt: number;
  /** End of the ban, where it has one. */
  readonly until?: number;
  /** Tokens are still to be made. */
  readonly pending: boolean;
}

/** Writes a removal; the one that stands for the account gives way to it. Returns the id under which it stands. */
export async function putRemoval(trx: Db, removal: NewRemoval): Promise<string> {
  const { id, platform, accountId, source, decisionId = null, policy, entity = null, pending } = removal;
  const until = removal.until === undefined ? null : toInstant(removal.until);
  const found = await rowOf<{ id: string }>(
    trx,
    sql`
    insert into removals (id, platform, account_id, source, decision_id, policy, entity, removed_at, until, pending)
    values (${id}, ${platform}, ${accountId}, ${source}, ${decisionId}, ${policy}, ${entity},
      ${toInstant(removal.removedAt)}, ${until}, ${pending})
    on conflict (platform, account_id) where reversed_at is null do update set
      source = excluded.source, decision_id = excluded.decision_id, policy = excluded.policy,
      entity = coalesce(excluded.entity, removals.entity), removed_at = excluded.removed_at, until = excluded.until,
      pending = excluded.pending
    returning id`,
  );
  return found?.id ?? id;
}

/** The accounts of these removals, as far as they stand. */
export async function selectRemovedAccounts(db: Db, ids: readonly string[]): Promise<AccountRef[]> {
  if (ids.length === 0) return [];
  return rowsOf(
    db,
    sql`
    select platform, account_id from removals
    where id = any (${ids}::uuid[]) and reversed_at is null`,
  );
}

/** What is known of a removal beside its tokens. */
export interface RemovalFacts extends AccountRef {
  readonly id: string;
  readonly policy: string;
  readonly source: Removal['source'];
  readonly decisionId?: string;
  /** Milliseconds since the epoch. */
  readonly removedAt: number;
  readonly until?: number;
  readonly held: boolean;
}

const FACTS = sql.raw(`
  r.id, r.platform, r.account_id, r.policy, r.source, r.decision_id,
  extract(epoch from r.removed_at)::float8 * 1000 as removed_at, extract(epoch from r.until)::float8 * 1000 as until`);

/** Removals that stand, by id. */
export async function selectFacts(
  db: Db,
  ids: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, RemovalFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await rowsOf<RemovalFacts>(
    db,
    sql`
    select ${FACTS}, exists (select from removal_holds h where h.removal_id = r.id and h.until > ${toInstant(now)}) as held
    from removals r where r.id = any (${ids}::uuid[]) and r.reversed_at is null`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The removal that stands for an account, locked. */
export function lockRemovalOf(
  trx: Db,
  { platform, accountId }: AccountRef,
  now: number,
): Promise<RemovalFacts | undefined> {
  return rowOf(
    trx,
    sql`
    select ${FACTS}, exists (select from removal_holds h where h.removal_id = r.id and h.until > ${toInstant(now)}) as held
    from removals r where r.platform = ${platform} and r.account_id = ${accountId} and r.reversed_at is null
    for update of r`,
  );
}

/** Locks a removal, also one that was reversed and is held; says whether there is one. */
export async function lockAnyRemoval(trx: Db, id: string): Promise<boolean> {
  return (await rowOf(trx, sql`select 1 from removals where id = ${id} for update`)) !== undefined;
}

/** Really deletes a removal with its tokens; says how many tokens. */
export async function deleteRemoval(trx: Db, id: string): Promise<number> {
  const found = await rowOf<{ n: number }>(
    trx,
    sql`
    with tokens as (delete from removal_tokens where removal_id = ${id} returning 1),
      holds as (delete from removal_holds where removal_id = ${id})
    select count(*)::int as n from tokens`,
  );
  await sql`delete from removals where id = ${id}`.execute(trx);
  return found?.n ?? 0;
}

/** A removal under a legal hold that was reversed: kept for the order, compared with nobody. */
export async function markReversed(trx: Db, id: string, now: number): Promise<void> {
  await sql`
    update removals set reversed_at = ${toInstant(now)}, pending = false where id = ${id}`.execute(trx);
}

/** Changes when the ban ends: its tokens end with it. */
export async function setUntil(trx: Db, id: string, until: number): Promise<void> {
  await sql`update removals set until = ${toInstant(until)} where id = ${id}`.execute(trx);
  await sql`
    update removal_tokens set expires_at = least(expires_at, ${toInstant(until)}::timestamptz)
    where removal_id = ${id}`.execute(trx);
}

/** Removals whose tokens are still to be made, the oldest first. */
export function selectPending(db: Db, limit: number): Promise<(AccountRef & { id: string })[]> {
  return rowsOf(
    db,
    sql`
    select id, platform, account_id from removals
    where pending and reversed_at is null order by removed_at limit ${limit}`,
  );
}

export async function markComplete(trx: Db, id: string): Promise<void> {
  await sql`update removals set pending = false where id = ${id}`.execute(trx);
}

/** Really deletes the tokens of a removal that stays. */
export async function deleteTokensOf(trx: Db, id: string): Promise<void> {
  await sql`delete from removal_tokens where removal_id = ${id}`.execute(trx);
}
