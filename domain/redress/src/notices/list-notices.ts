import type { Notice } from '@breakwater/contracts/redress';
import { checkTexts, decodeCursor, isId, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import type { RedressContext } from '../ports.ts';
import { hashToken, isToken } from '../statements/link-token.ts';
import { findNotice, findNoticeByToken, selectNotices } from '../store/notices.ts';
import { noticeNotFound } from './notice-error.ts';

const PAGE = 50;

export interface NoticeQuery extends PageQuery {
  readonly state?: 'open' | 'decided';
  readonly platform?: string;
  readonly account?: string;
  readonly job?: string;
}

/** Notices: what waits, the longest overdue first, then what is decided, the latest first. */
export async function listNotices(
  { storage }: RedressContext,
  query: NoticeQuery = {},
): Promise<Page<Notice>> {
  const { state = null, platform = null, account = null, job, limit = PAGE, cursor } = query;
  checkTexts({ platform, account });
  if (job !== undefined && !isId(job)) return { items: [] };
  const after = decodeCursor(cursor, { rank: /^\d{1,16}$/, id: isId });
  const filter = { state, platform, account, job: job ?? null, after, limit: limit + 1 };
  const rows = await selectNotices(storage.db, filter);
  const page = pageOf(rows, limit, ({ rank, notice }) => [rank, notice.id]);
  return { ...page, items: page.items.map(({ notice }) => notice) };
}

/** Throws RedressError 404 `notice-not-found`. */
export async function getNotice({ storage }: RedressContext, id: string): Promise<Notice> {
  const notice = isId(id) ? await findNotice(storage.db, id) : undefined;
  if (!notice) throw noticeNotFound();
  return notice;
}

/** The notice of a receipt. Throws RedressError 404 `notice-not-found`. */
export async function openReceipt({ storage }: RedressContext, token: string): Promise<Notice> {
  const found = isToken(token) ? await findNoticeByToken(storage.db, hashToken(token)) : undefined;
  if (!found) throw noticeNotFound();
  return found.notice;
}
