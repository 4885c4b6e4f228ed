import type { GateBand, ReturnEvidence } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { ComparedAccount, FoundReturn, Matcher } from '../matcher/matcher.ts';
import type { AccountRef } from '../ports.ts';
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

/** Those that say something. */
export function flaggedOf(found: readonly FoundReturn[]): FoundReturn[] {
  return found.filter(({ band }) => band === 'likely' || band === 'possible');
}

/**
 * Compares an account with those that were removed. The database is asked only when something is found: for what the
 * index does not know of a removal, and whether it stands. An account is no return of itself.
 */
export async function compareAccount(
  matcher: Matcher,
  db: Db,
  account: ComparedAccount,
  self: Partial<AccountRef>,
): Promise<Comparison> {
  const flagged = flaggedOf(matcher.find(account, ASKED));
  if (flagged.length === 0) return NOTHING;
  const facts = await selectFacts(
    db,
    flagged.map(({ removalId }) => removalId),
    account.at,
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
