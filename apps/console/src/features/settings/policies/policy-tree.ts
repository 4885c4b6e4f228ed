import type { Policy } from '@breakwater/contracts';

/** A policy and how deep it stands in the tree. */
export interface TreeRow {
  readonly policy: Policy;
  readonly depth: number;
}

/**
 * The tree as rows, each below its parent, brothers by id; a policy whose parent is not there stands at the top, and
 * none is shown twice whatever the parents say.
 */
export function toTree(policies: readonly Policy[]): readonly TreeRow[] {
  const ids = new Set(policies.map(({ id }) => id));
  const sorted = [...policies].sort((a, b) => a.id.localeCompare(b.id));
  const shown = new Set<string>();
  const rows: TreeRow[] = [];
  const add = (policy: Policy, depth: number) => {
    if (shown.has(policy.id)) return;
    shown.add(policy.id);
    rows.push({ policy, depth });
    for (const child of sorted) if (child.parent === policy.id) add(child, depth + 1);
  };
  for (const policy of sorted) if (policy.parent === undefined || !ids.has(policy.parent)) add(policy, 0);
  for (const policy of sorted) add(policy, 0);
  return rows;
}
