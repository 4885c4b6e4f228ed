import type { AccountRef } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowOf, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** An account that waits, and since when it does: what is noted meanwhile waits on. */
export interface DueAccount extends AccountRef {
  readonly notedAt: string;
}

/** Notes accounts that are to be screened; sorted, so that batches that meet wait for each other and go on. */
export async function noteDue(trx: Db, accounts: readonly AccountRef[], now: number): Promise<void> {
  const keys = accounts.map(({ platform, accountId }) => ({ p: platform, a: accountId }));
  await sql`
    insert into screening_due (platform, account_id, noted_at)
    select k ->> 'p', k ->> 'a', ${toInstant(now)}::timestamptz from jsonb_array_elements(${JSON.stringify(keys)}::jsonb) k
    order by 1, 2
    on conflict (platform, account_id) do update set noted_at = excluded.noted_at, taken_until = null`.execute(
    trx,
  );
}

/** Takes accounts that wait, the longest first, until then. Screening them holds no lock that judging could meet. */
export function takeDue(db: Db, limit: number, now: number, until: number): Promise<DueAccount[]> {
  return rowsOf(
    db,
    sql`
    update screening_due d set taken_until = ${toInstant(until)}
    from (
      select platform, account_id from screening_due
      where taken_until is null or taken_until < ${toInstant(now)}
      order by noted_at limit ${limit} for update skip locked
    ) t
    where d.platform = t.platform and d.account_id = t.account_id
    returning d.platform, d.account_id, d.noted_at::text as noted_at`,
  );
}

/** Lets go of accounts that were screened, unless they were noted again. */
export async function settleDue(trx: Db, accounts: readonly DueAccount[]): Promise<void> {
  await sql`
    delete from screening_due d using jsonb_array_elements(${JSON.stringify(accounts)}::jsonb) k
    where d.platform = k ->> 'platform' and d.account_id = k ->> 'accountId'
      and d.noted_at = (k ->> 'notedAt')::timestamptz`.execute(trx);
}

/** How many accounts wait. */
export async function countDue(db: Db): Promise<{ waiting: number }> {
  const found = await rowOf<{ waiting: number }>(
    db,
    sql`
    select count(*)::int as waiting from screening_due`,
  );
  return found ?? { waiting: 0 };
}
