import type { Policy } from '@breakwater/contracts';
import type { ReviewContext } from '../ports.ts';
import { ReviewError } from '../review-error.ts';
import { selectPolicies, selectPolicyVersions } from '../store/policies.ts';

/** Every policy as it is now, by id: parents come before what stands below. Retired ones too, marked as such. */
export function listPolicies({ storage }: ReviewContext): Promise<Policy[]> {
  return selectPolicies(storage.db);
}

/** The versions of a policy, newest first. Throws ReviewError 404 `policy-not-found`. */
export async function listPolicyVersions({ storage }: ReviewContext, id: string): Promise<Policy[]> {
  const versions = id.includes('\0') ? [] : await selectPolicyVersions(storage.db, id);
  if (versions.length === 0) throw policyNotFound();
  return versions;
}

export function policyNotFound(): ReviewError {
  return new ReviewError('policy-not-found', 'There is no policy with this id.', { status: 404 });
}
