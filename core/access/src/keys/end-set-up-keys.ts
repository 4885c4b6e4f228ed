import { appendOutbox, type Db } from '@breakwater/storage';
import { revokeSetUp } from '../store/api-keys.ts';

/** Ends what the first start showed, now that an administrator has come in: from here on people let programs in. */
export async function endSetUpKeys(trx: Db, at: string): Promise<void> {
  for (const keyId of await revokeSetUp(trx, at)) await appendOutbox(trx, 'key.changed', { keyId });
}
