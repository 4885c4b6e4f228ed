import type { Policy } from '@breakwater/contracts';
import { checkPolicyPack } from '@breakwater/contracts/review';
import { messageOf } from '@breakwater/kernel';
import { parse } from 'yaml';
import type { ReviewContext } from '../ports.ts';
import { ReviewError } from '../review-error.ts';
import { lockPolicyTree } from '../store/policies.ts';
import { addVersion, entryAbout } from './put-policy.ts';

/**
 * Puts every policy of a file (YAML or JSON) into the tree: all or none. What holds already is left as it is.
 *
 * @returns the versions that were added
 * @throws ReviewError 422 `policies-invalid` with `faults`; as `putPolicy`
 */
export async function importPolicies(context: ReviewContext, source: string, by: string): Promise<Policy[]> {
  const { pack, faults } = checkPolicyPack(read(source));
  if (!pack) throw unreadable(faults);
  return context.storage.work(async (work) => {
    await lockPolicyTree(work.db);
    const added: Policy[] = [];
    for (const { id, ...change } of pack.policies) {
      const { policy, isNew } = await addVersion(context, work.db, id, by, change);
      if (isNew) added.push(policy);
    }
    if (added.length > 0) work.record(...added.map((policy) => entryAbout(policy, by)));
    return added;
  });
}

function read(source: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    throw unreadable([{ pointer: '', message: messageOf(error) }]);
  }
}

function unreadable(faults: readonly { readonly pointer: string; readonly message: string }[]): ReviewError {
  const [first] = faults;
  const message = `This is no file of policies: ${first?.pointer} ${first?.message}.`;
  return new ReviewError('policies-invalid', message, { status: 422, extra: { faults } });
}
