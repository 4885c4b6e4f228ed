import type { RetentionClass } from '@breakwater/contracts/returns';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { RemovedAccount } from '../matcher/matcher.ts';
import { CLASS_TYPES, DAY_MS } from '../tokens/retention.ts';
import type { KeyedToken } from '../tokens/token.ts';
import { fromToken, toTokens } from './written-token.ts';

/** Counting how many others have a value ends here: more says nothing more. */
const COUNTED = 10_000;
/** Of these there is no other with the same value, or it says nothing. */
const NOT_COUNTED = ['handle-filter', 'name-filter', 'hours'];

type RetentionDays = Readonly<Record<RetentionClass, number>>;

/** How long tokens of a type are kept, as a list that SQL reads. */
function lifetimes(days: RetentionDays) {
  const rows = CLASS_TYPES.flatMap(([one, types]) =>
    types.map((type) => ({
      type,
      ms: days[one] * DAY_MS,
      // What is of the network or of a device ends so long after it was seen, what names somebody after the removal.
      seen: one === 'network' || one === 'device',
    })),
  );
  return JSON.stringify(rows);
}

/**
 * Makes the tokens of a removal of what is kept of its account; those that it has stay. Says how many it has now. `live`
 * are the keys that are compared under.
 */
export async function copyProfile(
  trx: Db,
  removalId: string,
  { live, days, now }: { live: readonly number[]; days: RetentionDays; now: number },
): Promise<number> {
  await sql`
    insert into removal_tokens as t (removal_id, type, epoch, token, address_class, seen_at, expires_at)
    select r.id, p.type, p.epoch, p.token, p.address_class, p.seen_at,
      least(case when l.seen then p.seen_at else r.removed_at end + l.ms * interval '1 millisecond', r.until)
    from removals r
    join linkage_accounts a on a.platform = r.platform and a.account_id = r.account_id
    join linkage_profiles p on p.account = a.id and p.epoch = any (${live}::smallint[])
    join json_to_recordset(${lifetimes(days)}::json) as l (type text, ms float8, seen bool) on l.type = p.type
    where r.id = ${removalId} and p.expires_at > ${toInstant(now)}
    on conflict (removal_id, type, epoch, token) do update set
      seen_at = excluded.seen_at, expires_at = excluded.expires_at`.execute(trx);
  await sql`delete from removal_tokens where removal_id = ${removalId} and type = 'hours'`.execute(trx);
  await sql`
    insert into removal_tokens as t (removal_id, type, epoch, token, seen_at, expires_at)
    select r.id, 'hours', 0, a.hours, a.seen_at,
      least(r.removed_at + ${days.behaviour * DAY_MS}::float8 * interval '1 millisecond', r.until)
    from removals r join linkage_accounts a on a.platform = r.platform and a.account_id = r.account_id
    where r.id = ${removalId} and a.hours is not null`.execute(trx);
  return countTokens(trx, removalId);
}

/** Tokens of a removal of which nothing was noted before: of an import. */
export async function insertTokens(
  trx: Db,
  removalId: string,
  tokens: readonly { readonly token: KeyedToken; readonly expiresAt: number }[],
): Promise<void> {
  const given = tokens.map(({ token, expiresAt }) => ({ ...fromToken(token), expiresAt }));
  await sql`
    insert into removal_tokens (removal_id, type, epoch, token, address_class, seen_at, expires_at)
    select ${removalId}::uuid, type, epoch, decode(token, 'base64'), max("addressClass"),
      to_timestamp(max("seenAt") / 1000), to_timestamp(max("expiresAt") / 1000)
    from json_to_recordset(${JSON.stringify(given)}::json) as g (type text, epoch smallint, token text,
      "addressClass" text, "seenAt" float8, "expiresAt" float8)
    group by type, epoch, token
    on conflict (removal_id, type, epoch, token) do nothing`.execute(trx);
}

async function countTokens(db: Db, removalId: string): Promise<number> {
  const found = await rowOf<{ n: number }>(
    db,
    sql`select count(*)::int as n from removal_tokens where removal_id = ${removalId}`,
  );
  return found?.n ?? 0;
}

/**
 * Counts how many accounts that live have the values of these removals, up to 10,000. Returns the removals where it has
 * changed by half or more.
 */
export async function countShared(trx: Db, removalIds: readonly string[]): Promise<string[]> {
  if (removalIds.length === 0) return [];
  const rows = await rowsOf<{ id: string }>(
    trx,
    sql`
    with counted as (
      select t.removal_id, t.type, t.epoch, t.token, t.shared_by as before, (
        select count(*)::int from (
          select 1 from linkage_profiles p join linkage_accounts a on a.id = p.account
          where p.token = t.token and p.type = t.type and not a.removed
            -- Who seems to be the removed one again shares nothing with others.
            and coalesce(a.band, 'nothing') not in ('likely', 'possible')
          limit ${COUNTED}
        ) as others
      ) as now
      from removal_tokens t
      where t.removal_id = any (${removalIds}::uuid[]) and not t.type = any (${NOT_COUNTED}::text[])
    ), changed as (
      update removal_tokens t set shared_by = c.now from counted c
      where t.removal_id = c.removal_id and t.type = c.type and t.epoch = c.epoch and t.token = c.token
        and (c.now > 1.5 * c.before or c.before > 1.5 * c.now)
      returning t.removal_id
    )
    select distinct removal_id as id from changed`,
  );
  return rows.map(({ id }) => id);
}

/** Ids of removals that stand, those after one. */
export async function pageOfRemovalIds(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select id from removals where id > ${after} and reversed_at is null order by id limit ${limit}`,
  );
  return rows.map(({ id }) => id);
}

/** Tokens with blanks between, their columns with bars: of a million removals, JSON would take three times as long. */
const TOKENS = sql.raw(`
  string_agg(t.type || '|' || t.epoch || '|' || encode(t.token, 'hex') || '|' || coalesce(t.address_class, '') || '|' ||
    date_part('epoch', t.seen_at) || '|' || t.shared_by, ' ') as tokens`);

function readTokens(text: string): Required<Pick<RemovedAccount, 'tokens' | 'sharedBy'>> {
  const tokens: KeyedToken[] = [];
  const sharedBy: number[] = [];
  for (const written of text.split(' ')) {
    const [type = '', epoch = '', token = '', addressClass = '', seenAt = '', shared = ''] =
      written.split('|');
    const found = toTokens([
      {
        type,
        epoch: Number(epoch),
        token,
        encoding: 'hex',
        addressClass,
        seenAt: Math.round(Number(seenAt) * 1_000),
      },
    ]);
    for (const one of found) {
      tokens.push(one);
      sharedBy.push(Number(shared));
    }
  }
  return { tokens, sharedBy };
}

/** Removals that are compared with sign-ups, those of these ids. */
export async function selectRemoved(db: Db, ids: readonly string[], now: number): Promise<RemovedAccount[]> {
  const rows = await rowsOf<Pick<RemovedAccount, 'id' | 'removedAt'> & { tokens: string }>(
    db,
    sql`
    select r.id, date_part('epoch', r.removed_at) * 1000 as removed_at, ${TOKENS}
    from removals r join removal_tokens t on t.removal_id = r.id and t.expires_at > ${toInstant(now)}
    where r.id = any (${ids}::uuid[]) and r.reversed_at is null group by r.id`,
  );
  return rows.map(({ tokens, ...removed }) => ({ ...removed, ...readTokens(tokens) }));
}

/** A page of the removals that are compared with sign-ups, those after an id. */
export async function pageOfRemoved(
  db: Db,
  after: string,
  limit: number,
  now: number,
): Promise<{ removed: RemovedAccount[]; last: string | undefined }> {
  const ids = await pageOfRemovalIds(db, after, limit);
  return {
    removed: ids.length === 0 ? [] : await selectRemoved(db, ids, now),
    last: ids.length < limit ? undefined : ids.at(-1),
  };
}
