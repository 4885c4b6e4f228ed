import type { NoticeCategory } from '@breakwater/contracts/redress';
import type { Work } from '@breakwater/storage';
import type { RedressContext } from '../ports.ts';
import { noticeReason } from './notice-reason.ts';
import { NOTICE_QUEUE, type Placed, POLICY_OF, SEVERITY_OF, UNPLACED } from './place-notice.ts';

interface NoticeJob {
  readonly id: string;
  readonly category: NoticeCategory;
  readonly placed: Placed | undefined;
  readonly dueAt: string;
}

/**
 * Opens the job that decides a notice, or adds it to the open one about the same account, and returns its id.
 * As long as nobody knows the account, the job is about a placeholder of this notice alone.
 */
export async function openNoticeJob(
  { review }: RedressContext,
  work: Work,
  { id, category, placed, dueAt }: NoticeJob,
): Promise<string> {
  const asked = {
    queue: NOTICE_QUEUE,
    origin: 'notice',
    platform: placed?.platform ?? UNPLACED,
    accountId: placed?.accountId ?? `notice:${id}`,
    policy: POLICY_OF[category],
    severity: SEVERITY_OF[category],
    ...noticeReason(category),
    dueAt,
  } as const;
  return (await review.openJob(work, asked, 'automation')).id;
}
