import type { UserNotice } from '@breakwater/contracts/disclosure';
import { isId } from '@breakwater/kernel';
import { asked, type PageQuery } from '../page.ts';
import type { DisclosureContext } from '../ports.ts';
import { selectNotices } from '../store/notices.ts';

const PAGE = 50;

/** Which notices are listed. */
export interface NoticeQuery extends PageQuery {
  readonly orderId?: string | undefined;
  readonly state?: UserNotice['state'] | undefined;
}

/** Notices, the latest first. */
export async function listNotices(
  { storage }: Pick<DisclosureContext, 'storage'>,
  { orderId, state, ...query }: NoticeQuery,
): Promise<{ notices: UserNotice[]; next?: string }> {
  if (orderId !== undefined && !isId(orderId)) return { notices: [] };
  const page = { limit: asked(query), after: query.after };
  const rows = await selectNotices(storage.db, { orderId, state }, page);
  const limit = query.limit ?? PAGE;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? `${last.createdAt}_${last.notice.id}` : undefined;
  return { notices: shown.map(({ notice }) => notice), ...(next !== undefined && { next }) };
}
