import type { AccountRef } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { sql } from 'kysely';

/** Forgets an account that was not removed, and its tokens; says how many rows of each. */
export async function deleteLiving(
  trx: Db,
  { platform, accountId }: AccountRef,
): Promise<{ readonly accounts: number; readonly tokens: number }> {
  const { numAffectedRows: tokens = 0n } = await sql`
    delete from linkage_profiles p using linkage_accounts a
    where p.account = a.id and a.platform = ${platform} and a.account_id = ${accountId} and not a.removed`.execute(
    trx,
  );
  const { numAffectedRows: accounts = 0n } = await sql`
    delete from linkage_accounts
    where platform = ${platform} and account_id = ${accountId} and not removed`.execute(trx);
  return { accounts: Number(accounts), tokens: Number(tokens) };
}
