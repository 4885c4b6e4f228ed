import type { AccountRef } from '@breakwater/contracts';
import type { Db, Work } from '@breakwater/storage';
import { accountName } from '../data-row.ts';
import type { ModelsContext } from '../ports.ts';
import { deleteRows, overturnRows } from '../store/data-rows.ts';
import { eraseSets } from '../store/data-sets.ts';
import { getDataSet } from './store-data-set.ts';

/**
 * Takes the texts of an erased account out of every data set, in the caller's transaction; says how many. Whoever erases it
 * puts that on record, under a name that may stay. Models that were trained with them stay: a model holds no text, and
 * nothing that fewer than three accounts wrote.
 */
export function forgetAccount(db: Db, { platform, accountId }: AccountRef): Promise<number> {
  return deleteRows(db, { account: accountName(platform, accountId) });
}

/**
 * Follows a decision that was undone, in the caller's unit: where an appeal overturned it, its texts count against the label
 * from now on; else they leave every data set.
 */
export async function followUndone(
  work: Work,
  decisionId: string,
  { byAppeal, by }: { readonly byAppeal: boolean; readonly by: string },
): Promise<void> {
  const rows = byAppeal ? await overturnRows(work.db, decisionId) : await deleteRows(work.db, { decisionId });
  const action = byAppeal ? 'model.data.decision-overturned' : 'model.data.decision-forgotten';
  if (rows > 0) work.record({ actor: by, action, subject: decisionId, detail: { rows } });
}

/** Erases the rows of a data set now. Throws ModelsError 404 `data-set-not-found`. */
export async function eraseDataSet(context: ModelsContext, id: string, by: string): Promise<void> {
  const { rows } = await getDataSet(context, id);
  await context.storage.work(async (work) => {
    const erased = await eraseSets(work.db, context.clock.now(), id);
    if (erased.length === 0) return;
    work.record({ actor: by, action: 'model.data-set.erased', subject: id, detail: { rows } });
  });
}

/** Erases the rows of data sets whose time is over; says of how many. */
export async function purgeData(context: ModelsContext): Promise<number> {
  return context.storage.work(async (work) => {
    const erased = await eraseSets(work.db, context.clock.now());
    for (const id of erased)
      work.record({
        actor: 'breakwater',
        action: 'model.data-set.erased',
        subject: id,
        detail: { because: 'its time was over' },
      });
    return erased.length;
  });
}
