import type { AccountRef } from '@breakwater/contracts';
import type {
  RecordedMatch,
  ScreeningMatch,
  ScreeningStamp,
  ScreeningSubject,
} from '@breakwater/contracts/screening';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

const SHOWN_MATCHES = 200;

/** A match of an account, with what it was made of. */
export interface AccountMatch extends AccountRef {
  readonly match: ScreeningMatch;
  readonly subject: ScreeningSubject;
  readonly entryDigest: string;
}

/** Keeps matches of accounts, each in place of an earlier one with the same designation. */
export async function saveMatches(
  trx: Db,
  matches: readonly AccountMatch[],
  stamp: ScreeningStamp,
  now: number,
): Promise<void> {
  if (matches.length === 0) return;
  await sql`
    insert into screening_matches (platform, account_id, designation_id, tier, match, subject, stamp, entry_digest,
      seen_at)
    select m ->> 'platform', m ->> 'accountId', (m -> 'match' ->> 'designationId')::uuid, m -> 'match' ->> 'tier',
      m -> 'match', m -> 'subject', ${JSON.stringify(stamp)}::jsonb, m ->> 'entryDigest', ${toInstant(now)}::timestamptz
    from jsonb_array_elements(${JSON.stringify(matches)}::jsonb) m order by 1, 2, 3
    on conflict (platform, account_id, designation_id) do update set tier = excluded.tier, match = excluded.match,
      subject = excluded.subject, stamp = excluded.stamp, entry_digest = excluded.entry_digest,
      seen_at = excluded.seen_at`.execute(trx);
}

/** Forgets what accounts matched that were looked at in full, but for the matches that were just kept. */
export async function forgetOthers(
  trx: Db,
  accounts: readonly AccountRef[],
  kept: readonly AccountMatch[],
): Promise<void> {
  const keys = JSON.stringify(accounts.map(({ platform, accountId }) => ({ p: platform, a: accountId })));
  const keep = JSON.stringify(
    kept.map(({ platform, accountId, match }) => ({ p: platform, a: accountId, d: match.designationId })),
  );
  await sql`
    delete from screening_matches m using jsonb_array_elements(${keys}::jsonb) k
    where m.platform = k ->> 'p' and m.account_id = k ->> 'a'
      and not exists (select 1 from jsonb_array_elements(${keep}::jsonb) n
        where n ->> 'p' = m.platform and n ->> 'a' = m.account_id and (n ->> 'd')::uuid = m.designation_id)`.execute(
    trx,
  );
}

/** Forgets matches with some designations that were not seen again since then; says which accounts had one. */
export function forgetUnseen(trx: Db, designations: readonly string[], since: number): Promise<AccountRef[]> {
  return rowsOf(
    trx,
    sql`
    delete from screening_matches
    where designation_id = any(${[...designations]}::uuid[]) and seen_at < ${toInstant(since)}
    returning platform, account_id`,
  );
}

/** What is kept of an account, the strongest first. */
export function selectMatches(
  db: Db,
  { platform, accountId }: AccountRef,
  now: number,
): Promise<RecordedMatch[]> {
  return rowsOf(
    db,
    sql`
    select m.platform, m.account_id, m.match, m.stamp, m.seen_at, coalesce(c.until > ${toInstant(now)}, false) as cleared,
      (select k.id from screening_cases k join designations d on d.id = m.designation_id
        where k.platform = m.platform and k.account_id = m.account_id and k.entity = d.entity
        order by k.opened_at desc limit 1) as case_id
    from screening_matches m
    left join screening_cleared c on c.platform = m.platform and c.account_id = m.account_id
      and c.designation_id = m.designation_id and c.entry_digest = m.entry_digest
    where m.platform = ${platform} and m.account_id = ${accountId}
    order by m.tier, coalesce((m.match ->> 'score')::float8, 1) desc, m.designation_id limit ${SHOWN_MATCHES}`,
  );
}
