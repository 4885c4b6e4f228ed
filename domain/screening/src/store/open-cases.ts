import type { AccountRef } from '@breakwater/contracts';
import type { CaseClosing, ScreeningStamp } from '@breakwater/contracts/screening';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import type { AccountMatch } from './matches.ts';

/** A case that was opened or closed, for the record. */
export interface TouchedCase extends AccountRef {
  readonly id: string;
  readonly designationId: string;
  readonly tier: string;
  readonly state: string;
  /** Why it closed by itself. */
  readonly closing?: CaseClosing;
}

/**
 * Opens a case for each match that may be one and that nobody has cleared; a case that waits about the same entity is
 * brought up to date instead, and one that was decided stays as it is.
 */
export async function openCases(
  trx: Db,
  matches: readonly (AccountMatch & { readonly id: string })[],
  { stamp, now, by }: { stamp: ScreeningStamp; now: number; by: string },
): Promise<TouchedCase[]> {
  const at = toInstant(now);
  const rows = await rowsOf<TouchedCase & { fresh: boolean }>(
    trx,
    sql`
    with asked as (
      select distinct on (m ->> 'platform', m ->> 'accountId', d.entity) (m ->> 'id')::uuid as id,
        m ->> 'platform' as platform, m ->> 'accountId' as account_id, d.id as designation_id, d.entity,
        m -> 'match' ->> 'tier' as tier, m -> 'match' as match, m -> 'subject' as subject,
        m ->> 'entryDigest' as entry_digest
      from jsonb_array_elements(${JSON.stringify(matches)}::jsonb) m
      join designations d on d.id = (m -> 'match' ->> 'designationId')::uuid
      where not exists (select 1 from screening_cleared c where c.platform = m ->> 'platform'
        and c.account_id = m ->> 'accountId' and c.designation_id = d.id and c.entry_digest = m ->> 'entryDigest'
        and c.seen_text = m -> 'match' -> 'seen' ->> 'text' and c.until > ${at})
      order by 2, 3, 5, m -> 'match' ->> 'tier', coalesce((m -> 'match' ->> 'score')::float8, 1) desc, d.list_id, d.id
    )
    insert into screening_cases (id, platform, account_id, designation_id, entity, tier, state, match, subject, stamp,
      entry_digest, opened_at, updated_at, opened_by)
    select id, platform, account_id, designation_id, entity, tier, 'open', match, subject, ${JSON.stringify(stamp)}::jsonb,
      entry_digest, ${at}, ${at}, ${by}
    from asked order by platform, account_id, entity
    on conflict (platform, account_id, entity) where state in ('open', 'need-more', 'confirmed') do update set
      designation_id = excluded.designation_id, tier = excluded.tier, match = excluded.match,
      subject = excluded.subject, stamp = excluded.stamp, entry_digest = excluded.entry_digest, updated_at = ${at}
    where screening_cases.state in ('open', 'need-more') and (screening_cases.designation_id, screening_cases.match)
      is distinct from (excluded.designation_id, excluded.match)
    returning id, platform, account_id, designation_id, tier, state, xmax = 0 as fresh`,
  );
  return rows.filter(({ fresh }) => fresh);
}

/**
 * Closes what waits and rests on nothing any more: no match of a tier that makes a case with any designation of its
 * entity that is still listed. Of the given accounts only; a delisting is named as what it is.
 */
export async function closeRestless(
  trx: Db,
  accounts: readonly AccountRef[],
  closing: CaseClosing,
  now: number,
): Promise<TouchedCase[]> {
  if (accounts.length === 0) return [];
  const keys = JSON.stringify(accounts.map(({ platform, accountId }) => ({ p: platform, a: accountId })));
  return rowsOf(
    trx,
    sql`
    update screening_cases c set state = 'closed', updated_at = ${toInstant(now)},
      closing = case when d.delisted_at is null then ${closing} else 'delisted' end
    from jsonb_array_elements(${keys}::jsonb) k, designations d
    where c.platform = k ->> 'p' and c.account_id = k ->> 'a' and c.state in ('open', 'need-more')
      and d.id = c.designation_id
      and not exists (select 1 from screening_matches m join designations e on e.id = m.designation_id
        where m.platform = c.platform and m.account_id = c.account_id and e.entity = c.entity
          and e.delisted_at is null and m.tier <> 'T3')
    returning c.id, c.platform, c.account_id, c.designation_id, c.tier, c.state, c.closing`,
  );
}

/** Confirmed cases whose entity stands on no list any more: somebody has to look at what was decided. */
export function confirmedWithoutListing(
  trx: Db,
  designations: readonly string[],
): Promise<(TouchedCase & { designated: string })[]> {
  return rowsOf(
    trx,
    sql`
    select c.id, c.platform, c.account_id, c.designation_id, c.tier, c.state,
      c.match ->> 'designated' as designated
    from screening_cases c
    where c.state = 'confirmed'
      and c.entity in (select entity from designations where id = any(${[...designations]}::uuid[]))
      and not exists (select 1 from designations d join designation_lists l on l.id = d.list_id
        where d.entity = c.entity and d.delisted_at is null and l.removed_at is null)
    for update of c`,
  );
}

export async function closeConfirmed(trx: Db, ids: readonly string[], now: number): Promise<void> {
  await sql`
    update screening_cases set state = 'closed', closing = 'delisted', updated_at = ${toInstant(now)}
    where id = any(${[...ids]}::uuid[])`.execute(trx);
}
