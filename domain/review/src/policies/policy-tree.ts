import type { Policy } from '@breakwater/contracts';
import { invalid } from '@breakwater/kernel';
import { conflict } from '../review-error.ts';

export type PolicyTree = ReadonlyMap<string, Policy>;

export function treeOf(policies: readonly Policy[]): PolicyTree {
  return new Map(policies.map((policy) => [policy.id, policy]));
}

/**
 * Lets a parent pass that is in use and not below the policy itself.
 *
 * @throws BreakwaterError 422 `request-invalid` that points at `/parent`
 */
export function checkParent(tree: PolicyTree, id: string, parent: string | undefined): void {
  for (let above = parent; above !== undefined; above = tree.get(above)?.parent) {
    if (above === id) throw invalid('/parent', 'A policy cannot stand below itself.');
    const policy = tree.get(above);
    if (!policy) throw invalid('/parent', 'There is no policy with this id.');
    if (policy.retiredAt !== undefined) throw invalid('/parent', `The policy ${above} is retired.`);
  }
}

/** Lets a policy be retired that nothing in use stands below. Throws ReviewError 409 `policy-has-children`. */
export function checkNoChildren(tree: PolicyTree, id: string): void {
  const children = [...tree.values()].filter(
    ({ parent, retiredAt }) => parent === id && retiredAt === undefined,
  );
  if (children.length === 0) return;
  const ids = children.map((child) => child.id);
  throw conflict('policy-has-children', `Move or retire first what stands below: ${ids.join(', ')}.`, {
    children: ids,
  });
}

/**
 * The policy that stands in for a retired one: its successor, or that one's if it is retired too. Undefined when
 * nobody named one.
 */
export function successorOf(tree: PolicyTree, id: string): string | undefined {
  const seen = new Set([id]);
  let successor = tree.get(id)?.successor;
  while (successor !== undefined && !seen.has(successor)) {
    const policy = tree.get(successor);
    if (policy?.retiredAt === undefined) return successor;
    seen.add(successor);
    successor = policy.successor;
  }
  return undefined;
}
