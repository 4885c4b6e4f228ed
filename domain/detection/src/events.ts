import type { OutboxEvents } from '@breakwater/contracts';
import { appendOutbox, type Db } from '@breakwater/storage';

/** Out: decisions confirmed texts or no longer do. In every process `Detection.confirmed.follow` is to be called with them. */
export async function tellConfirmedChanged(trx: Db, decisionIds: readonly string[]): Promise<void> {
  if (decisionIds.length > 0) await appendOutbox(trx, 'confirmed.changed', { decisionIds });
}

/** Out: a bank has a new version. In every process `Detection.reload` is to be called with its id. */
export async function tellBankChanged(trx: Db, change: OutboxEvents['bank.changed']): Promise<void> {
  await appendOutbox(trx, 'bank.changed', change);
}
