import type { AccountRef } from '@breakwater/contracts';
import type { GateBand } from '@breakwater/contracts/returns';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import { type KeyedToken, TOKEN_KINDS } from '../tokens/token.ts';
import { keyOf } from './accounts.ts';
import { fromToken, toTokens, type WrittenToken } from './written-token.ts';

/** Of behaviour the first is kept, of everything else the latest. */
const FIRST = Object.entries(TOKEN_KINDS)
  .filter(([, { group }]) => group === 'behaviour')
  .map(([type]) => type);
const KEEP = Object.fromEntries(Object.entries(TOKEN_KINDS).map(([type, { keep }]) => [type, keep]));

export interface NewToken {
  readonly account: number;
  readonly token: KeyedToken;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** What an account had never shown before. */
export interface FreshToken {
  readonly account: number;
  readonly token: KeyedToken;
}

/** Keeps tokens of accounts; one that is known is kept longer, written again once a day at most. Returns the new ones. */
export async function saveTokens(trx: Db, tokens: readonly NewToken[]): Promise<FreshToken[]> {
  if (tokens.length === 0) return [];
  const given = tokens.map(({ account, token, expiresAt }) => ({
    ...fromToken(token),
    account,
    expiresAt,
  }));
  const rows = await rowsOf<WrittenToken & { account: number }>(
    trx,
    sql`
    with saved as (
      insert into linkage_profiles as p (account, type, epoch, token, address_class, seen_at, expires_at)
      select account, type, epoch, decode(token, 'base64'), max("addressClass"), to_timestamp(max("seenAt") / 1000),
        to_timestamp(max("expiresAt") / 1000)
      from json_to_recordset(${JSON.stringify(given)}::json) as g (account bigint, type text, epoch smallint,
        token text, "addressClass" text, "seenAt" float8, "expiresAt" float8)
      group by account, type, epoch, token
      on conflict (account, type, epoch, token) do update set
        seen_at = excluded.seen_at, expires_at = greatest(p.expires_at, excluded.expires_at),
        address_class = excluded.address_class
      where excluded.seen_at > p.seen_at + interval '1 day'
      returning account, type, epoch, token, address_class, seen_at, xmax = 0 as fresh
    )
    select account::float8 as account, type, epoch, encode(token, 'base64') as token, address_class,
      extract(epoch from seen_at)::float8 * 1000 as seen_at
    from saved where fresh`,
  );
  return rows.flatMap((row) => toTokens([row]).map((token) => ({ account: row.account, token })));
}

/**
 * Lets go of what is beyond the number that is kept of a type, and says which types of an account are full: of
 * behaviour nothing more is taken then.
 */
export async function trimTokens(
  trx: Db,
  accounts: readonly number[],
): Promise<readonly { account: number; type: string }[]> {
  if (accounts.length === 0) return [];
  return rowsOf(
    trx,
    sql`
    with ranked as (
      select account, type, epoch, token,
        row_number() over (partition by account, type, epoch
          order by case when type = any (${FIRST}::text[]) then seen_at end, seen_at desc, token) as place
      from linkage_profiles where account = any (${accounts}::bigint[])
    ), surplus as (
      delete from linkage_profiles p using ranked r
      where p.account = r.account and p.type = r.type and p.epoch = r.epoch and p.token = r.token
        and r.place > (${JSON.stringify(KEEP)}::jsonb ->> r.type)::int
    )
    select account::float8 as account, type from ranked
    where place >= (${JSON.stringify(KEEP)}::jsonb ->> type)::int and type = any (${FIRST}::text[])
    group by account, type`,
  );
}

/** What is kept of an account that lives. */
export interface Profile {
  /** Milliseconds since the epoch. */
  readonly createdAt?: number;
  readonly removed: boolean;
  /** How it stood when it was compared last. */
  readonly band?: GateBand;
  readonly tokens: readonly KeyedToken[];
}

/** Profiles of accounts, by `keyOf`; accounts that nobody noted are left out. */
export async function selectProfiles(
  db: Db,
  refs: readonly AccountRef[],
): Promise<ReadonlyMap<string, Profile>> {
  if (refs.length === 0) return new Map();
  const rows = await rowsOf<
    AccountRef & Omit<Profile, 'tokens'> & { seenAt: number; hours?: Uint8Array; tokens?: WrittenToken[] }
  >(
    db,
    sql`
    select a.platform, a.account_id, a.removed, a.band, a.hours,
      extract(epoch from a.created_at)::float8 * 1000 as created_at,
      extract(epoch from a.seen_at)::float8 * 1000 as seen_at,
      (
        select json_agg(json_build_object('type', p.type, 'epoch', p.epoch, 'token', encode(p.token, 'base64'),
          'addressClass', p.address_class, 'seenAt', extract(epoch from p.seen_at)::float8 * 1000))
        from linkage_profiles p where p.account = a.id
      ) as tokens
    from json_to_recordset(${JSON.stringify(refs.map(({ platform, accountId }) => ({ platform, id: accountId })))}::json)
      as w (platform text, id text)
    join linkage_accounts a on a.platform = w.platform and a.account_id = w.id`,
  );
  return new Map(
    rows.map(({ platform, accountId, seenAt, hours, tokens = [], ...profile }) => {
      const posted: KeyedToken[] = hours ? [{ type: 'hours', epoch: 0, bytes: hours, seenAt }] : [];
      return [keyOf({ platform, accountId }), { ...profile, tokens: [...toTokens(tokens), ...posted] }];
    }),
  );
}

/** Really deletes tokens whose time is over; says how many. */
export async function deleteExpiredTokens(trx: Db, now: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from linkage_profiles where expires_at <= to_timestamp(${now}::float8 / 1000)`.execute(trx);
  return Number(numAffectedRows ?? 0);
}

/** Really deletes tokens of keys that ended. */
export async function deleteEndedTokens(trx: Db, live: readonly number[]): Promise<void> {
  await sql`
    delete from linkage_profiles where epoch > 0 and not epoch = any (${live}::smallint[])`.execute(trx);
}
