import type { Policy } from '@breakwater/contracts';
import { invalid, toInstant } from '@breakwater/kernel';
import type { ReviewContext } from '../ports.ts';
import { conflict } from '../review-error.ts';
import { lockPolicyTree, retirePolicyRow, selectPolicies } from '../store/policies.ts';
import { policyNotFound } from './list-policies.ts';
import { checkNoChildren, treeOf } from './policy-tree.ts';

/**
 * Takes a policy out of use: nothing new is decided under it, and who tries is told its successor. Jobs and decisions
 * that name it keep it; no version is deleted.
 *
 * @throws ReviewError 404 `policy-not-found`; 409 `policy-retired`, `policy-has-children`; 422 `request-invalid` for a
 * successor that is not in use
 */
export function retirePolicy(
  context: ReviewContext,
  id: string,
  by: string,
  successor?: string,
): Promise<Policy> {
  return context.storage.work(async (work) => {
    await lockPolicyTree(work.db);
    const tree = treeOf(await selectPolicies(work.db));
    const policy = tree.get(id);
    if (!policy) throw policyNotFound();
    if (policy.retiredAt !== undefined)
      throw conflict('policy-retired', `The policy ${id} is retired already.`);
    if (successor !== undefined) {
      const next = tree.get(successor);
      if (!next || next.retiredAt !== undefined || successor === id)
        throw invalid('/successor', 'Name another policy that is in use.');
    }
    checkNoChildren(tree, id);
    const at = toInstant(context.clock.now());
    await retirePolicyRow(work.db, id, { by, at, successor: successor ?? null });
    const detail = { version: policy.version, successor };
    work.record({ actor: by, action: 'policy.retired', subject: id, detail });
    return { ...policy, retiredAt: at, ...(successor !== undefined && { successor }) };
  });
}
