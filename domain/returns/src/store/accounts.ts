import type { AccountRef } from '@breakwater/contracts';
import type { GateBand } from '@breakwater/contracts/returns';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** An account that was seen. Instants are milliseconds since the epoch. */
export interface SeenAccount extends AccountRef {
  readonly createdAt?: number;
  readonly seenAt: number;
}

/** An account as it is noted. */
export interface NotedAccount extends AccountRef {
  readonly id: number;
  /** Posts by hour of the day, as far as they were counted. */
  readonly hours?: Uint8Array;
  readonly posts: number;
}

/** Takes down that accounts were seen; when an account was made is taken from who says it first. */
export function upsertAccounts(trx: Db, seen: readonly SeenAccount[]): Promise<NotedAccount[]> {
  const rows = [...seen].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const given = rows.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt ?? null }));
  return rowsOf(
    trx,
    sql`
    insert into linkage_accounts as a (platform, account_id, created_at, seen_at)
    select platform, "accountId", to_timestamp("createdAt" / 1000), to_timestamp("seenAt" / 1000)
    from json_to_recordset(${JSON.stringify(given)}::json)
      as g (platform text, "accountId" text, "createdAt" float8, "seenAt" float8)
    on conflict (platform, account_id) do update set
      seen_at = greatest(a.seen_at, excluded.seen_at), created_at = coalesce(a.created_at, excluded.created_at)
    returning id::float8 as id, platform, account_id, hours, posts`,
  );
}

/** Keeps at which hours accounts post. */
export async function saveHours(
  trx: Db,
  accounts: readonly Required<Pick<NotedAccount, 'id' | 'hours' | 'posts'>>[],
): Promise<void> {
  if (accounts.length === 0) return;
  const given = accounts.map(({ id, hours, posts }) => ({
    id,
    posts,
    hours: Buffer.from(hours).toString('hex'),
  }));
  await sql`
    update linkage_accounts a set hours = decode(g.hours, 'hex'), posts = g.posts
    from json_to_recordset(${JSON.stringify(given)}::json) as g (id bigint, hours text, posts int)
    where a.id = g.id`.execute(trx);
}

/** Remembers how accounts stood when they were compared last; of unknown ones nothing is remembered. */
export async function saveBands(
  trx: Db,
  bands: readonly (AccountRef & { readonly band: GateBand })[],
): Promise<void> {
  if (bands.length === 0) return;
  await sql`
    update linkage_accounts a set band = g.band
    from json_to_recordset(${JSON.stringify(bands)}::json) as g (platform text, "accountId" text, band text)
    where a.platform = g.platform and a.account_id = g."accountId" and a.band is distinct from g.band`.execute(
    trx,
  );
}

/** Whether an account is removed: then it is not among the others that share a value. */
export async function markRemoved(
  trx: Db,
  { platform, accountId }: AccountRef,
  removed: boolean,
): Promise<void> {
  await sql`
    update linkage_accounts set removed = ${removed}
    where platform = ${platform} and account_id = ${accountId} and removed <> ${removed}`.execute(trx);
}

/** Forgets accounts that were not seen for so long that nothing is kept of them. */
export async function forgetAccounts(trx: Db, before: number): Promise<void> {
  await sql`
    delete from linkage_accounts a where a.seen_at < to_timestamp(${before}::float8 / 1000)
      and not exists (select from linkage_profiles p where p.account = a.id)`.execute(trx);
}

export const keyOf = ({ platform, accountId }: AccountRef) => `${platform}\0${accountId}`;
