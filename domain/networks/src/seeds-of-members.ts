import type { AccountRef } from '@breakwater/contracts';
import type { NetworkSeed } from '@breakwater/contracts/networks';
import { accountKey } from './collect-shares.ts';
import type { NetworksContext, SeedOfAccount } from './ports.ts';

/** What stands behind members now, and which of them are removed. */
export interface SeedsOfMembers {
  readonly seeds: readonly NetworkSeed[];
  readonly removed: readonly boolean[];
}

/** Asks what people confirmed about the members of a group. */
export async function seedsOfMembers(
  context: NetworksContext,
  members: readonly AccountRef[],
): Promise<SeedsOfMembers> {
  return placeSeeds(await findSeeds(context, members), members);
}

/** What people confirmed about these accounts: what the vault knows, and what others do. */
export async function findSeeds(
  { vault, seeds }: NetworksContext,
  accounts: readonly AccountRef[],
): Promise<SeedOfAccount[]> {
  const removed = await vault.removedAmong(accounts);
  return [
    ...removed.map(({ id, policy, ...account }) => ({
      ...account,
      kind: 'removed-account' as const,
      ref: id,
      label: policy,
    })),
    ...(await seeds.of(accounts)),
  ];
}

/** Seeds by the places of the members that they are of; what is of others is left out. */
export function placeSeeds(found: readonly SeedOfAccount[], members: readonly AccountRef[]): SeedsOfMembers {
  const place = new Map(members.map((member, at) => [accountKey(member), at]));
  const removed = members.map(() => false);
  const seeds: NetworkSeed[] = [];
  for (const seed of found) {
    const member = place.get(accountKey(seed));
    if (member === undefined) continue;
    if (seed.kind === 'removed-account') removed[member] = true;
    seeds.push({ kind: seed.kind, member, ref: seed.ref, label: seed.label });
  }
  seeds.sort((a, b) => (a.member ?? 0) - (b.member ?? 0) || (a.ref < b.ref ? -1 : 1));
  return { seeds, removed };
}
