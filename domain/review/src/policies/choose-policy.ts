import type { Policy } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { conflict, ReviewError } from '../review-error.ts';
import { findPolicy, holdPolicy, selectPolicies } from '../store/policies.ts';
import { successorOf, treeOf } from './policy-tree.ts';

/**
 * The policy that a violation is decided under, as it is now.
 *
 * @param hold whether it stays as it is until the transaction ends
 * @throws ReviewError 422 `policy-unknown`; 409 `policy-retired` that names the successor
 */
export async function choosePolicy(
  db: Db,
  id: string,
  { hold }: { readonly hold: boolean },
): Promise<Policy> {
  const policy = await (hold ? holdPolicy : findPolicy)(db, id);
  if (!policy) {
    const message = `There is no policy ${id.slice(0, 100)}. Choose one of the tree, or have it added.`;
    throw new ReviewError('policy-unknown', message, { status: 422, pointer: '/policy' });
  }
  if (policy.retiredAt === undefined) return policy;
  const successor = successorOf(treeOf(await selectPolicies(db)), id);
  const instead =
    successor === undefined ? 'Choose another one of the tree.' : `Decide under ${successor} instead.`;
  throw conflict('policy-retired', `The policy ${id} was retired at ${policy.retiredAt}. ${instead}`, {
    retired: id,
    ...(successor !== undefined && { successor }),
  });
}
