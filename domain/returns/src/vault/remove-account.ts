import type { AccountRef } from '@breakwater/contracts';
import type { Work } from '@breakwater/storage';
import { tellRemovalsChanged } from '../events.ts';
import { markRemoved } from '../store/accounts.ts';
import { forgetDue } from '../store/due.ts';
import { copyProfile, countShared } from '../store/removal-tokens.ts';
import { putRemoval } from '../store/removals.ts';
import type { VaultParts } from './vault-parts.ts';

/** A decision that removes an account has taken effect. */
export interface DecidedRemoval extends AccountRef {
  readonly decisionId: string;
  readonly policy: string;
  /** RFC 3339. */
  readonly at: string;
  /** End of the ban, where it has one. */
  readonly until?: string;
  readonly by: string;
}

/**
 * Keeps an account that people removed as keyed tokens, in the unit of the decision. They were made while the
 * account lived, so that no key is needed now and a decision never fails over one. It is `pending` until what was not
 * noted has been read from its events.
 */
export async function removeAccount(
  parts: Pick<VaultParts, 'context' | 'keys'>,
  work: Work,
  { platform, accountId, decisionId, policy, at, until, by }: DecidedRemoval,
): Promise<void> {
  const account = { platform, accountId };
  const id = await putRemoval(work.db, {
    ...account,
    id: parts.context.ids(),
    source: 'decision',
    decisionId,
    policy,
    removedAt: Date.parse(at),
    pending: true,
    ...(until !== undefined && { until: Date.parse(until) }),
  });
  const tokens = await copyTokens(parts, work, id);
  await markRemoved(work.db, account, true);
  await forgetDue(work.db, account);
  const detail = { decisionId, tokens };
  work.record({ actor: by, action: 'removal.made', subject: id, detail });
}

/** Makes the tokens of a removal of what is noted of its account, and tells the gates. Says how many it has. */
export async function copyTokens(
  { context: { clock, retentionDays }, keys }: Pick<VaultParts, 'context' | 'keys'>,
  work: Work,
  id: string,
): Promise<number> {
  const now = clock.now();
  const live = keys.live();
  const tokens = await copyProfile(work.db, id, { live, days: retentionDays, now });
  await countShared(work.db, [id]);
  tellRemovalsChanged(work, [id]);
  return tokens;
}
