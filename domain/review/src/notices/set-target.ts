import type { Notice, NoticeTarget } from '@breakwater/contracts';
import { isId, toInstant } from '@breakwater/kernel';
import type { ReviewContext } from '../ports.ts';
import { checkTexts } from '../review-error.ts';
import { lockNotice, mergeNoticeJob, moveNoticeJob, saveTarget } from '../store/notices.ts';
import { checkPerson } from '../work-on-job.ts';
import { noticeDecided, noticeNotFound } from './notice-error.ts';
import { NOTICE_QUEUE } from './place-notice.ts';

/**
 * Says which account a notice is about. Its job goes on with that account; where there is an open one about it already,
 * the notice joins that.
 *
 * Errors: 404 `notice-not-found`; 409 `notice-decided`; 422 `request-invalid`.
 */
export function setNoticeTarget(
  context: ReviewContext,
  id: string,
  target: NoticeTarget,
  by: string,
): Promise<Notice> {
  const person = checkPerson(by);
  const { platform, accountId, contentId } = target;
  checkTexts({ accountId, contentId });
  return context.storage.transaction(async (trx) => {
    const notice = isId(id) ? await lockNotice(trx, id) : undefined;
    if (!notice) throw noticeNotFound();
    if (notice.state === 'decided') throw noticeDecided(notice);
    const at = toInstant(context.clock.now());
    const place = { platform, accountId, queue: NOTICE_QUEUE };
    const jobId =
      notice.jobId === undefined || notice.accountId === accountId
        ? notice.jobId
        : ((await mergeNoticeJob(trx, notice.jobId, place, at)) ??
          (await moveNoticeJob(trx, notice.jobId, place, at)));
    await saveTarget(trx, notice.id, target, jobId);
    await context.record(trx, [
      { actor: person, action: 'notice.target-set', subject: notice.id, detail: { jobId } },
    ]);
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
