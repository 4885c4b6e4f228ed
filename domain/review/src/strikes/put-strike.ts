import type { Decision, Strike } from '@breakwater/contracts/review';
import type { Db } from '@breakwater/storage';
import type { ReviewContext } from '../ports.ts';
import { insertStrike } from '../store/strikes.ts';
import type { PlannedStrike } from './strike.ts';

/** Puts the strike of a decision on its account. */
export async function putStrike(
  { ids }: ReviewContext,
  trx: Db,
  { id: decisionId, platform, accountId, policy = '', policyVersion = 0 }: Decision,
  { points, expiresAt }: PlannedStrike,
  at: string,
): Promise<Strike> {
  const strike: Strike = {
    id: ids(),
    platform,
    accountId,
    decisionId,
    policy,
    policyVersion,
    points,
    at,
    ...(expiresAt !== undefined && { expiresAt }),
  };
  await insertStrike(trx, strike);
  return strike;
}
