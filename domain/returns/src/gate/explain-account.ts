import type { AccountRef } from '@breakwater/contracts';
import type { ReturnEvidence } from '@breakwater/contracts/returns';
import { isId } from '@breakwater/kernel';
import { ReturnsError, removalNotFound } from '../returns-error.ts';
import { keyOf } from '../store/accounts.ts';
import { selectProfiles } from '../store/profiles.ts';
import { selectFacts } from '../store/removals.ts';
import { toEvidence } from './compare-account.ts';
import { type GateParts, whyUnknown } from './gate-parts.ts';

const SHOWN = 5;

/**
 * Says why an account is or is not taken for the return of a removed one: the whole comparison with the removal that is
 * named, or with those that come closest, as it is known now. Changes nothing.
 *
 * Throws ReturnsError 404 `account-not-noted`, `removal-not-found`; 503 `gate-not-ready`.
 */
export async function explainAccount(
  parts: GateParts,
  account: AccountRef,
  removalId?: string,
): Promise<ReturnEvidence[]> {
  const { context } = parts;
  const { storage, clock, matcher } = context;
  const why = whyUnknown(parts);
  if (why !== undefined) {
    throw new ReturnsError('gate-not-ready', `The gate cannot compare anything now: ${why}.`, 503);
  }
  const profile = (await selectProfiles(storage.db, [account])).get(keyOf(account));
  if (!profile) {
    throw new ReturnsError(
      'account-not-noted',
      'Nothing is kept of this account to compare: no event told of it, or its time is over.',
      404,
    );
  }
  const compared = {
    at: clock.now(),
    rates: parts.rates.of(account.platform),
    tokens: profile.tokens,
    ...(profile.createdAt !== undefined && { createdAt: profile.createdAt }),
  };
  const named = removalId === undefined ? undefined : explainOne(parts, compared, removalId);
  const found = named ? [named] : matcher.find(compared, SHOWN);
  const facts = await selectFacts(
    storage.db,
    found.map((one) => one.removalId),
    clock.now(),
  );
  return found.flatMap((one) => {
    const fact = facts.get(one.removalId);
    if (!fact || (fact.platform === account.platform && fact.accountId === account.accountId)) return [];
    return [toEvidence(one, fact)];
  });
}

function explainOne(
  { context: { matcher } }: GateParts,
  compared: Parameters<GateParts['context']['matcher']['explain']>[0],
  removalId: string,
) {
  const found = isId(removalId) ? matcher.explain(compared, removalId) : undefined;
  if (!found) throw removalNotFound();
  return found;
}
