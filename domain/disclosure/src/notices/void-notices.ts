import type { Work } from '@breakwater/storage';
import { voidNoticesOf } from '../store/notices.ts';

/** Makes void the notices of a package, those that were not sent yet: it was taken back before anybody downloaded it. */
export async function voidNotices(work: Work, productionId: string, by: string): Promise<void> {
  const ids = await voidNoticesOf(work.db, productionId);
  if (ids.length === 0) return;
  const detail = { notices: ids.length };
  work.record({ actor: by, action: 'disclosure.notices-void', subject: productionId, detail });
}
