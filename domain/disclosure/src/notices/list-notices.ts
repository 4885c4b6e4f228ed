import type { UserNotice } from '@breakwater/contracts/disclosure';
import type { Page } from '@breakwater/kernel';
import { type OfOrderQuery, readPage } from '../page.ts';
import type { DisclosureContext } from '../ports.ts';
import { selectNotices } from '../store/notices.ts';

/** Which notices are listed. */
export interface NoticeQuery extends OfOrderQuery {
  readonly state?: UserNotice['state'] | undefined;
}

/** Notices, the latest first. */
export async function listNotices(
  { storage }: Pick<DisclosureContext, 'storage'>,
  query: NoticeQuery,
): Promise<Page<UserNotice>> {
  const page = await readPage(
    query,
    (asked) => selectNotices(storage.db, query, asked),
    ({ createdAt, notice }) => [createdAt, notice.id],
  );
  return { ...page, items: page.items.map(({ notice }) => notice) };
}
