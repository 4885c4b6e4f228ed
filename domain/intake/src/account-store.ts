import type { Account } from '@breakwater/contracts';
import { type Db, inMilliseconds, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';
import { checkCounts, checkTexts } from './check-query.ts';

/** Which accounts are looked for. */
export interface AccountWish {
  /** The id of an account, or how its handle begins, with or without @. */
  readonly q: string;
  readonly platform?: string | undefined;
  readonly limit: number;
}

/** An account as it is known now. */
export interface FoundAccount {
  readonly platform: string;
  readonly account: Account;
  /** Milliseconds since the epoch of what it said last. */
  readonly seenAt: number;
}

/**
 * Accounts with this id or with a handle that begins so, whatever its case: those that are named exactly first, then
 * the latest. Nothing is found for an empty text.
 */
export async function findAccounts(db: Db, { q, platform, limit }: AccountWish): Promise<FoundAccount[]> {
  checkTexts({ q, platform });
  checkCounts({ limit });
  const text = q.trim();
  const handle = text.replace(/^@/, '').toLowerCase();
  if (handle === '') return [];
  const begins = `${handle.replace(/[\\%_]/g, '\\$&')}%`;
  const only = platform ?? null;
  return rowsOf(
    db,
    sql`
    select platform, profile as account, ${inMilliseconds('seen_at')}
    from accounts
    where (account_id = ${text} or lower(profile ->> 'handle') like ${begins})
      and (${only}::text is null or platform = ${only})
    order by (account_id = ${text} or lower(profile ->> 'handle') = ${handle}) desc, seen_at desc, account_id
    limit ${limit}`,
  );
}
