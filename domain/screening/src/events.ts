import type { OutboxEvents } from '@breakwater/contracts';
import { appendOutbox, type Db } from '@breakwater/storage';

/** Out: a list has a new version or other settings. In every process `Screening.follow` is to be called with its id. */
export async function tellListChanged(trx: Db, change: OutboxEvents['list.changed']): Promise<void> {
  await appendOutbox(trx, 'list.changed', change);
}
