import type { AccountRef } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** A keyed token that several accounts have; of it only the type is told. */
export interface TokenInCommon {
  readonly type: string;
  /** Accounts that have it at all, those that were not asked about too. */
  readonly accounts: number;
  readonly holders: readonly (AccountRef & { readonly seenAt: number })[];
}

/** What names few people; what accounts do and how they are called is compared as content, or not at all. */
const TYPES = [
  'email',
  'phone',
  'phone-digits',
  'payment',
  'device',
  'address',
  'avatar',
  'avatar-bits',
  'invite',
];
const MOST = 100;

const unnested = (accounts: readonly AccountRef[]) => sql`
  unnest(${accounts.map(({ platform }) => platform)}::text[], ${accounts.map(({ accountId }) => accountId)}::text[])
    as asked (platform, account_id)`;

/** Tokens that at least two of these accounts have, those that few others have first. */
export async function tokensInCommon(
  db: Db,
  accounts: readonly AccountRef[],
  now: number,
): Promise<TokenInCommon[]> {
  const rows = await rowsOf<TokenInCommon>(
    db,
    sql`
    with mine as (
      select p.type, p.epoch, p.token, a.platform, a.account_id,
        extract(epoch from p.seen_at)::float8 * 1000 as seen
      from ${unnested(accounts)} join linkage_accounts a using (platform, account_id)
        join linkage_profiles p on p.account = a.id
      where p.type = any(${TYPES}::text[]) and p.expires_at > ${toInstant(now)}
    ), common as (
      select type, epoch, token, jsonb_agg(jsonb_build_object(
        'platform', platform, 'accountId', account_id, 'seenAt', seen) order by platform, account_id) as holders
      from mine group by type, epoch, token having count(*) >= 2
    )
    select distinct on (type, holders) type, holders, (
      select count(*)::int from linkage_profiles o
      where o.token = common.token and o.type = common.type and o.epoch = common.epoch) as accounts
    from common order by type, holders, accounts limit ${MOST}`,
  );
  return rows.filter((row) => !isNumberAgain(row, rows)).sort((a, b) => a.accounts - b.accounts);
}

/** Whether it is the digits of a number that is told itself, of the same accounts. */
function isNumberAgain(token: TokenInCommon, rows: readonly TokenInCommon[]): boolean {
  return (
    token.type === 'phone-digits' && rows.some((row) => row.type === 'phone' && whoHas(row) === whoHas(token))
  );
}

function whoHas({ holders }: TokenInCommon): string {
  return JSON.stringify(holders.map(({ platform, accountId }) => [platform, accountId]));
}

/** An account that was removed, and for what. */
export interface AccountRemoved extends AccountRef {
  readonly id: string;
  readonly policy: string;
}

/** Which of these accounts stand in the vault as removed. */
export function removedAmong(
  db: Db,
  accounts: readonly AccountRef[],
  now: number,
): Promise<AccountRemoved[]> {
  return rowsOf(
    db,
    sql`
    select r.id, r.policy, r.platform, r.account_id
    from ${unnested(accounts)} join removals r using (platform, account_id)
    where r.reversed_at is null and (r.until is null or r.until > ${toInstant(now)})
    order by r.id`,
  );
}
