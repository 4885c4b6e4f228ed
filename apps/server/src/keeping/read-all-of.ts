import type { AccountRef } from '@breakwater/contracts';
import type { SignIn } from '@breakwater/contracts/accounts';
import type { KeptOfAccount } from '@breakwater/contracts/keeping';
import { toInstant } from '@breakwater/kernel';
import { type RetentionPlan, readRows } from '@breakwater/storage';
import type { KeepingParts } from './keeping-parts.ts';

const PAGE = 500;
const MOST_SIGN_INS = 10_000;

/**
 * All that is kept of an account, from the same declarations that end it: right of access, Art. 15 of (EU) 2016/679. What
 * is of others (who reported) and what an order may forbid to tell is left out; users hear of orders by their notices.
 */
export async function readAllOf(
  { storage, clock, disclosure }: KeepingParts,
  plan: RetentionPlan,
  account: AccountRef,
): Promise<KeptOfAccount> {
  const tables = await readRows(storage.db, plan, account);
  const signIns: SignIn[] = [];
  let cursor: string | undefined;
  let more = false;
  do {
    const page = await disclosure.log.ofAccount(account, { limit: PAGE, cursor });
    signIns.push(...page.items);
    cursor = page.next;
    more = cursor !== undefined && signIns.length >= MOST_SIGN_INS;
  } while (cursor !== undefined && !more);
  return {
    platform: account.platform,
    accountId: account.accountId,
    at: toInstant(clock.now()),
    tables: tables.map(({ rows, ...table }) => ({ ...table, rows: rows.map(withoutOthers) })),
    signIns: { items: signIns, more },
  };
}

/** A report against the account, without who made it. */
function withoutOthers(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { body, ...rest } = row;
  if (typeof body !== 'object' || body === null || !('report' in body)) return { ...row };
  const { reporter: _, ...report } = body.report as Record<string, unknown>;
  return { ...rest, body: { ...body, report } };
}
