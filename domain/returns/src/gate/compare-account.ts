import type { AccountRef } from '@breakwater/contracts';
import type { GateBand, ReturnEvidence } from '@breakwater/contracts/returns';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { ComparedAccount, FoundReturn, Matcher } from '../matcher/matcher.ts';
import { type RemovalFacts, selectFacts } from '../store/removals.ts';

/** So many removed accounts are kept as evidence. */
const KEPT = 3;
/** One more may be the account itself, and some may be gone since. */
const ASKED = 6;

/** How an account stands beside those that were removed. */
export interface Comparison {
  readonly band: GateBand;
  /** Likely and possible ones, best first. */
  readonly evidence: readonly ReturnEvidence[];
}

const NOTHING: Comparison = { band: 'nothing', evidence: [] };

/** The removed accounts that an account may be a return of, from memory. */
export function findReturns(matcher: Matcher, account: ComparedAccount): FoundReturn[] {
  return matcher.find(account, ASKED).filter(({ band }) => band === 'likely' || band === 'possible');
}

/**
 * Adds what the index does not know of the removals that were found, and leaves out those that stand no more and the
 * account itself, which is no return of itself. The database is asked only when something was found.
 */
export async function standingReturns(
  db: Db,
  flagged: readonly FoundReturn[],
  self: Partial<AccountRef>,
  now: number,
): Promise<Comparison> {
  if (flagged.length === 0) return NOTHING;
  const facts = await selectFacts(
    db,
    flagged.map(({ removalId }) => removalId),
    now,
  );
  const evidence = flagged
    .flatMap((found) => {
      const fact = facts.get(found.removalId);
      if (!fact || (fact.platform === self.platform && fact.accountId === self.accountId)) return [];
      return [toEvidence(found, fact)];
    })
    .slice(0, KEPT);
  const [best] = evidence;
  return best ? { band: best.band, evidence } : NOTHING;
}

/** What was found, with what only the database knows of the removal. */
export function toEvidence(
  found: FoundReturn,
  { platform, accountId, policy, removedAt }: RemovalFacts,
): ReturnEvidence {
  return {
    ...found,
    removedPlatform: platform,
    removedAccountId: accountId,
    removedAt: toInstant(removedAt),
    policy,
  };
}
