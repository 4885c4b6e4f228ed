import type { AccountRef } from '@breakwater/contracts';
import type { SeedOfAccount } from '@breakwater/networks';
import type { Review } from '@breakwater/review';
import type { Screening } from '@breakwater/screening';

/** Accounts that are asked about at once. */
const AT_ONCE = 20;
const LATEST = 200;
/** Decisions under these say something of a network; one about spam does not. */
const POLICIES = /^terrorism(\/|$)/;

/**
 * What people confirmed about accounts: that they are of a listed entity, or that content of theirs broke a policy on
 * terrorism. What was undone does not count. Removals are in the vault.
 */
export async function networkSeeds(
  { review, screening }: { readonly review: Review; readonly screening: Screening },
  accounts: readonly AccountRef[],
): Promise<SeedOfAccount[]> {
  const found: SeedOfAccount[] = [];
  for (let from = 0; from < accounts.length; from += AT_ONCE) {
    const batch = accounts.slice(from, from + AT_ONCE);
    const seeds = batch.flatMap((account) => [
      listings(screening, account),
      confirmedContent(review, account),
    ]);
    found.push(...(await Promise.all(seeds)).flat());
  }
  return found;
}

async function listings(screening: Screening, { platform, accountId }: AccountRef): Promise<SeedOfAccount[]> {
  const { items } = await screening.cases.list({ state: 'confirmed', platform, accountId });
  return items.map(({ id, match }) => ({
    platform,
    accountId,
    kind: 'listed-organisation' as const,
    ref: id,
    label: `${match.designated} (${match.listTitle}, ${match.ref})`,
  }));
}

async function confirmedContent(
  review: Review,
  { platform, accountId }: AccountRef,
): Promise<SeedOfAccount[]> {
  const { items } = await review.decisions.list({ platform, account: accountId, limit: LATEST });
  return items
    .filter(
      ({ decision, outcome }) => decision === 'violation' && (outcome === 'final' || outcome === 'confirmed'),
    )
    .filter(({ undoneAt, policy }) => undoneAt === undefined && POLICIES.test(policy ?? ''))
    .filter(({ actions }) => actions.some(({ contentId }) => contentId !== undefined))
    .map(({ id, policy = '' }) => ({
      platform,
      accountId,
      kind: 'confirmed-content' as const,
      ref: id,
      label: policy,
    }));
}
