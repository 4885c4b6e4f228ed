import type { Work } from '@breakwater/storage';
import { revokeSetUp } from '../store/api-keys.ts';

/** Ends what the first start showed, now that an administrator has come in: from here on people let programs in. */
export async function endSetUpKeys(work: Work, at: string): Promise<void> {
  for (const keyId of await revokeSetUp(work.db, at)) work.emit('key.changed', { keyId });
}
