import { appendOutbox, type Db } from '@breakwater/storage';

/** Out and in: in every process `Models.follow` is to be called with it. */
export async function tellModelChanged(trx: Db, model: string): Promise<void> {
  await appendOutbox(trx, 'model.changed', { model });
}
