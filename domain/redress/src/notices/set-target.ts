import type { Notice, NoticeTarget } from '@breakwater/contracts/redress';
import { checkPerson, checkTexts, isId } from '@breakwater/kernel';
import type { RedressContext } from '../ports.ts';
import { hasNotices, lockNotice, saveTarget } from '../store/notices.ts';
import { noticeDecided, noticeNotFound } from './notice-error.ts';
import { NOTICE_QUEUE } from './place-notice.ts';

/**
 * Says which account a notice is about. Its job goes on with that account; where there is an open one about it already,
 * the notice joins that.
 *
 * Errors: 404 `notice-not-found`; 409 `notice-decided`; 422 `request-invalid`.
 */
export async function setNoticeTarget(
  context: RedressContext,
  id: string,
  target: NoticeTarget,
  by: string,
): Promise<Notice> {
  const person = checkPerson(by);
  const { platform, accountId, contentId } = target;
  checkTexts({ accountId, contentId });
  return context.storage.work(async (work) => {
    const notice = isId(id) ? await lockNotice(work.db, id) : undefined;
    if (!notice) throw noticeNotFound();
    if (notice.state === 'decided') throw noticeDecided(notice);
    const place = { platform, accountId, queue: NOTICE_QUEUE };
    const before = notice.jobId;
    const stays = before === undefined || (notice.accountId === accountId && notice.platform === platform);
    const jobId = stays ? before : await context.review.moveJobTo(work, before, place);
    const joined = jobId !== undefined && jobId !== before;
    await saveTarget(work.db, notice.id, target, jobId);
    if (before !== undefined && joined && !(await hasNotices(work.db, before)))
      await context.review.dropJob(work, before);
    const detail = { jobId, ...(joined && { leftJobId: before }) };
    work.record({ actor: person, action: 'notice.target-set', subject: notice.id, detail });
    const { contentId: _, ...rest } = notice;
    return {
      ...rest,
      platform,
      accountId,
      ...(contentId !== undefined && { contentId }),
      ...(jobId !== undefined && { jobId }),
    };
  });
}
