import type { OutboxEvents } from '@breakwater/contracts';
import { appendOutbox, type Db } from '@breakwater/storage';

/** Out: a bank has a new version. In every process `Detection.reload` is to be called with its id. */
export async function tellBankChanged(trx: Db, change: OutboxEvents['bank.changed']): Promise<void> {
  await appendOutbox(trx, 'bank.changed', change);
}
