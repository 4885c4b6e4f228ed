import type { BoundPart } from '@breakwater/contracts/orders';
import { changedParts, forEachOf } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { DisclosureError } from '../disclosure-error.ts';
import { getGrant } from '../grants/list-grants.ts';
import type { DisclosureContext } from '../ports.ts';
import { markVoid, selectBound, selectUnsent } from '../store/bound-productions.ts';
import { SEALED, shownOf, UNCOLLECTED } from './bind-production.ts';
import { getProduction } from './list-productions.ts';
import { tellProduction } from './tell-production.ts';

const ACTOR = 'breakwater';

/** Makes a package void, whoever approved it; what was sealed is deleted. */
export async function voidProduction(
  context: DisclosureContext,
  work: Work,
  id: string,
  { changed, by }: { readonly changed: readonly BoundPart[]; readonly by: string },
): Promise<void> {
  await markVoid(work.db, id, context.clock.now(), changed);
  const { orderId, preparedBy, approvedBy } = await getProduction(work.db, id);
  await tellProduction(context, work, id, by);
  const detail = { orderId, changed, preparedBy, ...(approvedBy !== undefined && { approvedBy }) };
  work.record({ actor: by, action: 'disclosure.approval-void', subject: id, detail });
}

/** What whoever wanted to approve is told. */
export function approvalVoid(changed: readonly BoundPart[]): DisclosureError {
  const message = `What this package showed when it was prepared has changed since (${changed.join(', ')}): it is void. Have it prepared again, and approve that, so that what is approved is what is sent.`;
  return new DisclosureError('approval-void', message, 409, { extra: { changed } });
}

/**
 * Makes void what was prepared, or sealed and waits, and goes to somebody else than was shown, or is told to its user at
 * another time; says how many. To be called regularly: both people see it then, and not only whoever tries to go on.
 * One that cannot be looked at keeps nobody from the others; what went wrong with it is thrown in the end.
 */
export async function voidChanged(context: DisclosureContext): Promise<number> {
  let count = 0;
  await forEachOf(await selectUnsent(context.storage.db), async (id) => {
    await context.storage.work(async (work) => {
      const { db } = work;
      const before = await selectBound(db, id);
      // What was sealed before anything was bound goes as it was approved then.
      if (!before || before.ended || (before.sealed && !before.binds)) return;
      const { parts } = await shownOf(context, db, await getGrant(db, before.grantId));
      const changed = changedParts(before.binds, parts, before.sealed ? SEALED : UNCOLLECTED);
      // Somebody may have gone a step further while the register was locked.
      if (changed.length === 0 || (await selectBound(db, id, { lock: true }))?.sealed !== before.sealed)
        return;
      await voidProduction(context, work, id, { changed, by: ACTOR });
      work.after(() => {
        count += 1;
      });
    });
  });
  return count;
}
