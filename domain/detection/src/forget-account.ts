import type { Db } from '@breakwater/storage';
import { tellConfirmedChanged } from './events.ts';
import { deleteTexts } from './store/confirmed-texts.ts';
import { deleteReportsOn } from './store/reports.ts';
import { deleteRiskOf } from './store/risk.ts';

/** What is put on record. */
export interface RecordEntry {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/**
 * Forgets what is remembered of an erased account, in the caller's transaction: how it looked, what people confirmed of it,
 * and the reports against it. Says what to put on record. Counters are kept under salted hashes and end by themselves.
 */
export async function forgetAccount(
  trx: Db,
  account: { readonly platform: string; readonly accountId: string },
  by: string,
): Promise<RecordEntry[]> {
  const risk = await deleteRiskOf(trx, account);
  const reports = await deleteReportsOn(trx, account);
  const confirmed = await deleteTexts(trx, account);
  await tellConfirmedChanged(trx, confirmed);
  if (risk + reports + confirmed.length === 0) return [];
  const { platform, accountId } = account;
  const detail = { platform, risk, reports, confirmed: confirmed.length };
  return [{ actor: by, action: 'detection.account-forgotten', subject: accountId, detail }];
}
