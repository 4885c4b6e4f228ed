import type { AccountRef } from '@breakwater/contracts';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** The job of each account that is not resolved, the most pressing one; by `platform\0account`. */
export async function selectOpenJobs(
  db: Db,
  accounts: readonly AccountRef[],
): Promise<ReadonlyMap<string, string>> {
  if (accounts.length === 0) return new Map();
  const wanted = accounts.map(({ platform, accountId }) => ({ platform, account: accountId }));
  const rows = await rowsOf<{ platform: string; account: string; id: string }>(
    db,
    sql`
    select distinct on (j.platform, j.account_id) j.platform, j.account_id as account, j.id
    from json_to_recordset(${JSON.stringify(wanted)}::json) as w (platform text, account text)
    join review_jobs j on j.platform = w.platform and j.account_id = w.account
    where j.state <> 'resolved'
    order by j.platform, j.account_id, j.rank desc, j.created_at`,
  );
  return new Map(rows.map(({ platform, account, id }) => [`${platform}\0${account}`, id]));
}
