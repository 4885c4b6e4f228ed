import type { Matter } from '@breakwater/contracts/ledger';
import { isId } from '@breakwater/kernel';
import { LedgerError, matterNotFound } from '../ledger-error.ts';
import type { LedgerContext } from '../ports.ts';
import { lastEntry } from '../store/entries.ts';
import { lockMatter, writeMatterClosed } from '../store/matters.ts';
import { getMatter } from './show-matters.ts';

/**
 * Closes a matter: nothing is added to it any more, and nothing of it is due.
 *
 * @throws LedgerError 404 `matter-not-found`; 409 `matter-closed`
 */
export async function closeMatter(
  context: LedgerContext,
  id: string,
  because: string,
  by: string,
): Promise<Matter> {
  if (!isId(id)) throw matterNotFound();
  await context.storage.work(async (work) => {
    const matter = await lockMatter(work.db, id);
    if (!matter) throw matterNotFound();
    if (matter.closedAt !== undefined)
      throw new LedgerError('matter-closed', 'The matter is closed already.', 409);
    const last = await lastEntry(work.db, id);
    await writeMatterClosed(work.db, { id, by, because, at: context.clock.now() });
    const detail = { entries: last?.seq ?? 0, hash: last?.hash ?? '' };
    work.record({ actor: by, action: 'matter.closed', subject: id, detail });
  });
  return getMatter(context, id);
}
