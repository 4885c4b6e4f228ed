import type { AccountRef } from '@breakwater/contracts';
import type { Work } from '@breakwater/storage';
import { tellConfirmedChanged } from './events.ts';
import { deleteTexts } from './store/confirmed-texts.ts';
import { deleteReportsOn } from './store/reports.ts';
import { deleteRiskOf } from './store/risk.ts';

/** How much was forgotten of an account. */
export interface ForgottenOfAccount {
  /** Rows of how it looked. */
  readonly risk: number;
  readonly reports: number;
  /** Decisions whose texts are recognised no longer. */
  readonly confirmed: number;
}

/**
 * Forgets what is remembered of an erased account, in the caller's unit: how it looked, what people confirmed of it, and
 * the reports against it. Whoever erases it puts on record how much that was, under a name that may stay. Counters are kept
 * under salted hashes and end by themselves.
 */
export async function forgetAccount(work: Work, account: AccountRef): Promise<ForgottenOfAccount> {
  const risk = await deleteRiskOf(work.db, account);
  const reports = await deleteReportsOn(work.db, account);
  const confirmed = await deleteTexts(work.db, account);
  tellConfirmedChanged(work, confirmed);
  return { risk, reports, confirmed: confirmed.length };
}
