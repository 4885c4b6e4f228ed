import type { AccountRef } from '@breakwater/contracts';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

/** Accounts whose comparison means nothing any more are compared as if for the first time. */
export async function forgetBands(trx: Db, accounts: readonly AccountRef[]): Promise<void> {
  if (accounts.length === 0) return;
  await sql`
    update linkage_accounts a set band = null
    from json_to_recordset(${JSON.stringify(accounts)}::json) as g (platform text, "accountId" text)
    where a.platform = g.platform and a.account_id = g."accountId"`.execute(trx);
}

/** Those of these accounts that people removed after they had seemed to be a return. */
export async function selectRemovedSince(trx: Db, accounts: readonly AccountRef[]): Promise<AccountRef[]> {
  if (accounts.length === 0) return [];
  return rowsOf(
    trx,
    sql`
    select distinct r.platform, r.account_id
    from json_to_recordset(${JSON.stringify(accounts)}::json) as g (platform text, "accountId" text)
    join removals r on r.platform = g.platform and r.account_id = g."accountId"
    where r.source = 'decision' and r.reversed_at is null
      and exists (select from gate_checks c where c.platform = r.platform and c.account_id = r.account_id
        and c.voided = 'reversed' and c.at <= r.removed_at)
    order by 1, 2`,
  );
}
