import type { Db } from '@breakwater/storage';
import type { RecordEntry } from '../ports.ts';
import { voidNoticesOf } from '../store/notices.ts';

/** A package was taken back before anybody downloaded it: its notices that were not sent yet are void. */
export async function voidNotices(
  trx: Db,
  productionId: string,
  by: string,
): Promise<readonly RecordEntry[]> {
  const ids = await voidNoticesOf(trx, productionId);
  if (ids.length === 0) return [];
  const detail = { notices: ids.length };
  return [{ actor: by, action: 'disclosure.notices-void', subject: productionId, detail }];
}
