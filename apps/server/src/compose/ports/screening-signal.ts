import type { Account } from '@breakwater/contracts';
import { perRecord, type SignalDefinition } from '@breakwater/detection';
import { SCREENING_SIGNAL, type Screening } from '@breakwater/screening';

/**
 * The signal `screening.match`: how the account of an event stands beside the lists. Names alone are not in it, so that
 * no rule can act on one.
 */
export function screeningMatch(
  matchOf: (account: Account) => ReturnType<Screening['matchOf']>,
): SignalDefinition {
  return { descriptor: SCREENING_SIGNAL, evaluate: perRecord(({ account }) => matchOf(account)) };
}
