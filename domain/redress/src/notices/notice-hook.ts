import type { Work } from '@breakwater/storage';
import type { DecisionHook } from '../decision-hook.ts';
import type { RedressContext } from '../ports.ts';
import { decideNotices, hasOpenNotices, reopenNotices } from '../store/notices.ts';
import { targetUnknown } from './notice-error.ts';
import { messageAboutNotice } from './notice-message.ts';
import { UNPLACED } from './place-notice.ts';

/** What is decided on a job is the decision on the notices behind it (Art. 16(5) DSA); undoing it opens them again. */
export const noticeHook: DecisionHook = {
  async onDecided(context, work, { decision, job, at, by }) {
    // To carry an order out decides no notice.
    if (decision.decision === 'ordered') return;
    const acts = decision.decision === 'violation';
    if (acts && job.platform === UNPLACED) throw targetUnknown();
    if (decision.outcome === 'awaiting-second') return;
    await tellDecided(context, work, { jobId: job.id, outcome: acts ? 'acted' : 'no-action', at, by });
  },

  async onPreview(_context, db, { job, preview }) {
    if (!(await hasOpenNotices(db, job.id))) return preview;
    const told = new Set([...preview.told, 'platform', 'reporters'] as const);
    return { ...preview, told: [...told] };
  },

  async onUndone(context, work, { decision, job, because, at, by }) {
    // An appeal ends the matter; otherwise the job is decided again, and with it the notice.
    if (because === 'appeal') {
      await tellDecided(context, work, { jobId: decision.jobId, outcome: 'no-action', at, by, again: true });
      return;
    }
    const reopened = await reopenNotices(work.db, decision.jobId, job.continuedIn ?? job.id);
    work.record(...reopened.map((id) => ({ actor: by, action: 'notice.reopened', subject: id, detail: {} })));
  },
};

interface Told {
  readonly jobId: string;
  readonly outcome: 'acted' | 'no-action';
  readonly at: string;
  readonly by: string;
  readonly again?: boolean;
}

async function tellDecided(context: RedressContext, work: Work, told: Told): Promise<void> {
  const { jobId, outcome, at, by, again = false } = told;
  const decided = await decideNotices(work.db, jobId, outcome, at, again);
  if (decided.length === 0) return;
  await context.deliver(
    work.db,
    decided.map((notice) => messageAboutNotice('notice.decided', notice)),
  );
  for (const { id } of decided)
    work.record({ actor: by, action: 'notice.decided', subject: id, detail: { outcome, jobId } });
}
