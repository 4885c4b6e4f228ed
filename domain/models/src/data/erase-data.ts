import type { Db } from '@breakwater/storage';
import type { ModelsContext, RecordEntry } from '../ports.ts';
import { deleteRows, overturnRows } from '../store/data-rows.ts';
import { eraseSets } from '../store/data-sets.ts';
import { accountName } from './data-row.ts';
import { getDataSet } from './store-data-set.ts';

/**
 * Takes the texts of an erased account out of every data set, in the caller's transaction; says what to put on record.
 * Models that were trained with them stay: a model holds no text, and nothing that fewer than three accounts wrote.
 */
export async function forgetAccount(
  trx: Db,
  { platform, accountId }: { readonly platform: string; readonly accountId: string },
  by: string,
): Promise<RecordEntry[]> {
  const rows = await deleteRows(trx, { account: accountName(platform, accountId) });
  return rows === 0
    ? []
    : [{ actor: by, action: 'model.data.account-forgotten', subject: accountId, detail: { platform, rows } }];
}

/**
 * Follows a decision that was undone, in the caller's transaction: where an appeal overturned it, its texts count against
 * the label from now on; else they leave every data set. Says what to put on record.
 */
export async function followUndone(
  trx: Db,
  decisionId: string,
  { byAppeal, by }: { readonly byAppeal: boolean; readonly by: string },
): Promise<RecordEntry[]> {
  const rows = byAppeal ? await overturnRows(trx, decisionId) : await deleteRows(trx, { decisionId });
  const action = byAppeal ? 'model.data.decision-overturned' : 'model.data.decision-forgotten';
  return rows === 0 ? [] : [{ actor: by, action, subject: decisionId, detail: { rows } }];
}

/** Erases the rows of a data set now. Throws ModelsError 404 `data-set-not-found`. */
export async function eraseDataSet(context: ModelsContext, id: string, by: string): Promise<void> {
  const { rows } = await getDataSet(context, id);
  await context.storage.transaction(async (trx) => {
    const erased = await eraseSets(trx, context.clock.now(), id);
    if (erased.length === 0) return;
    await context.record(trx, [
      { actor: by, action: 'model.data-set.erased', subject: id, detail: { rows } },
    ]);
  });
}

/** Erases the rows of data sets whose time is over; says of how many. */
export async function purgeData(context: ModelsContext): Promise<number> {
  return context.storage.transaction(async (trx) => {
    const erased = await eraseSets(trx, context.clock.now());
    if (erased.length > 0) {
      await context.record(
        trx,
        erased.map((id) => ({
          ...{ actor: 'breakwater', action: 'model.data-set.erased', subject: id },
          detail: { because: 'its time was over' },
        })),
      );
    }
    return erased.length;
  });
}
