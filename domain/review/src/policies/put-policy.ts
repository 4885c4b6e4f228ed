import type { Policy, PolicyChange } from '@breakwater/contracts';
import { ORDER_POLICY } from '@breakwater/contracts/review';
import { canonical, checkTexts, invalid, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { ReviewContext } from '../ports.ts';
import { insertPolicyVersion, lockPolicyTree, selectPolicies } from '../store/policies.ts';
import { checkParent, treeOf } from './policy-tree.ts';

const ID = /^[a-z0-9][a-z0-9._/-]{0,99}$/;

/**
 * Makes a policy, or adds a version to one; what was decided keeps the version that it was decided under. A retired
 * policy is in use again. Saying again what holds adds nothing.
 *
 * @throws BreakwaterError 422 `request-invalid` for an id that is none, a parent that is not in use or stands below, and
 * texts that are blank
 */
export function putPolicy(
  context: ReviewContext,
  id: string,
  by: string,
  change: PolicyChange,
): Promise<Policy> {
  return context.storage.work(async (work) => {
    await lockPolicyTree(work.db);
    const { policy, isNew } = await addVersion(context, work.db, id, by, change);
    if (isNew) work.record(entryAbout(policy, by));
    return policy;
  });
}

/** Adds a version under the lock of the tree, without putting it on record. */
export async function addVersion(
  context: ReviewContext,
  db: Db,
  id: string,
  by: string,
  change: PolicyChange,
): Promise<{ readonly policy: Policy; readonly isNew: boolean }> {
  checkChange(id, change);
  const tree = treeOf(await selectPolicies(db));
  checkParent(tree, id, change.parent);
  const before = tree.get(id);
  if (before && before.retiredAt === undefined && saysTheSame(before, change))
    return { policy: before, isNew: false };
  const policy: Policy = {
    ...change,
    id,
    version: (before?.version ?? 0) + 1,
    changedBy: by,
    changedAt: toInstant(context.clock.now()),
  };
  await insertPolicyVersion(db, policy);
  return { policy, isNew: true };
}

export function entryAbout({ id, version, severe, points, decayDays }: Policy, by: string) {
  return { actor: by, action: 'policy.changed', subject: id, detail: { version, severe, points, decayDays } };
}

function checkChange(id: string, { title, text, reference }: PolicyChange): void {
  if (!ID.test(id)) throw invalid('/id', 'An id is made of a-z, 0-9 and . _ / -, up to 100 characters.');
  if (id.startsWith(ORDER_POLICY))
    throw invalid('/id', `Ids that begin with ${ORDER_POLICY} stand for orders of authorities.`);
  const texts = { 'title/en': title.en, 'title/ur': title.ur, 'text/en': text.en, 'text/ur': text.ur };
  checkTexts({ ...texts, reference });
  for (const [pointer, value] of Object.entries(texts))
    if (value.trim() === '')
      throw invalid(`/${pointer}`, 'Users are told this: it must be there in both languages.');
}

function saysTheSame(before: Policy, change: PolicyChange): boolean {
  return canonical(partsOf(before)) === canonical(partsOf(change));
}

/** What a version says, without who made it when. An empty parent or reference is none. */
function partsOf(policy: PolicyChange): object {
  const { title, text, ground, severe, points, decayDays, category, keywords } = policy;
  const { parent = '', reference = '' } = policy;
  const texts = [title.en, title.ur, text.en, text.ur];
  return [parent, texts, ground, reference, severe, points, decayDays, category, keywords];
}
