import type { NoticeCategory } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { RecordEntry, ReviewContext } from '../ports.ts';
import { rankOf } from '../severity.ts';
import { upsertJobs } from '../store/jobs.ts';
import { NOTICE_QUEUE, type Placed, POLICY_OF, SEVERITY_OF, UNPLACED } from './place-notice.ts';

interface NoticeJob {
  readonly id: string;
  readonly category: NoticeCategory;
  readonly placed: Placed | undefined;
  readonly dueAt: string;
}

/**
 * Opens the job that decides a notice, or adds it to the open one about the same account, and returns its id and
 * what to put on record. As long
 * as nobody knows the account, the job is about a placeholder of this notice alone.
 */
export async function openNoticeJob(
  context: ReviewContext,
  trx: Db,
  { id, category, placed, dueAt }: NoticeJob,
): Promise<{ readonly jobId: string; readonly entry: RecordEntry }> {
  const jobId = context.ids();
  const at = toInstant(context.clock.now());
  const [job] = await upsertJobs(
    trx,
    [
      {
        id: jobId,
        queue: NOTICE_QUEUE,
        platform: placed?.platform ?? UNPLACED,
        accountId: placed?.accountId ?? `notice:${id}`,
        severity: rankOf(SEVERITY_OF[category]),
        policy: POLICY_OF[category],
        because: `Somebody gave notice of illegal content: ${category}.`,
        proposed: [],
        dueAt,
        origin: 'notice',
        rules: [],
        evidence: [],
      },
    ],
    at,
  );
  if (!job) throw new Error('the store opened no job');
  const entry = {
    actor: 'automation',
    action: job.opened ? 'job.opened' : 'job.extended',
    subject: job.id,
    detail: { queue: NOTICE_QUEUE, noticeId: id },
  };
  return { jobId: job.id, entry };
}
