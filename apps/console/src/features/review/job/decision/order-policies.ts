import type { Policy } from '@breakwater/contracts';

/** A policy with how deep it stands in the tree. */
export interface PlacedPolicy {
  readonly policy: Policy;
  readonly depth: number;
}

/**
 * Policies in the order of their tree, each parent before its children, siblings by id. One whose parent is not among
 * them stands at the top; a ring of parents does too, so that none is lost.
 */
export function orderPolicies(policies: readonly Policy[]): readonly PlacedPolicy[] {
  const ids = new Set(policies.map(({ id }) => id));
  const sorted = [...policies].sort((a, b) => (a.id < b.id ? -1 : 1));
  const placed = new Map<string, PlacedPolicy>();
  function place(policy: Policy, depth: number): void {
    if (placed.has(policy.id)) return;
    placed.set(policy.id, { policy, depth });
    for (const child of sorted) if (child.parent === policy.id) place(child, depth + 1);
  }
  for (const policy of sorted) if (policy.parent === undefined || !ids.has(policy.parent)) place(policy, 0);
  for (const policy of sorted) place(policy, 0);
  return [...placed.values()];
}
