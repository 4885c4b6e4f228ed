import type { Decision, Job } from '@breakwater/contracts/review';
import { checkTexts, invalid, toInstant } from '@breakwater/kernel';
import { lockAccount } from '../store/decided-actions.ts';
import { settleDecision } from '../store/decisions.ts';
import { advance, workOnJob } from '../work-on-job.ts';
import { pendingOf } from './confirm-job.ts';
import { afterUndoing, type DecisionContext } from './decision-context.ts';
import { recordRefusal } from './record-refusal.ts';
import { checkStaff } from './staff.ts';
import { unrollDecision } from './unroll-decision.ts';

/**
 * A second person disagrees: what waited does not go out, what went out at once is taken back, and the job is open
 * again. Errors as for `confirmJob`, and 422 `request-invalid` without a reason.
 */
export function rejectJob(context: DecisionContext, id: string, by: string, reason: string): Promise<Job> {
  return recordRefusal(context, { by, action: 'job.reject.refused', subject: id }, async () => {
    const person = checkStaff(by);
    if (reason.trim() === '') throw invalid('/reason', 'Say why the decision is rejected.');
    checkTexts({ reason });
    return workOnJob(context, id, async (work, job, now) => {
      const pending = await pendingOf(work.db, job, person);
      await lockAccount(work.db, job.platform, job.accountId);
      const at = toInstant(now);
      await settleDecision(work.db, pending.id, 'rejected', { by: person, at, reason });
      const rejected: Decision = {
        ...pending,
        outcome: 'rejected',
        secondBy: person,
        secondAt: at,
        secondReason: reason,
      };
      const undoing = { because: 'rejected', by: person, reason, at } as const;
      const { reversed, broughtBack } = await unrollDecision(context, work, rejected, undoing);
      return advance(context, work, {
        job,
        progress: { state: 'open' },
        entry: {
          actor: person,
          action: 'job.rejected',
          detail: { decisionId: pending.id, decidedBy: pending.decidedBy },
        },
        afterwards: (updated) =>
          afterUndoing(context, work, {
            decision: rejected,
            job: updated,
            reversed,
            broughtBack,
            ...undoing,
          }),
      });
    });
  });
}
