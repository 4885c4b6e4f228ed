import type { QualityAnswer } from '@breakwater/contracts/review';
import { checkTexts, invalid, isId, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { checkStaff } from '../decisions/staff.ts';
import type { ReviewContext } from '../ports.ts';
import { conflict, ReviewError } from '../review-error.ts';
import { findPolicy } from '../store/policies.ts';
import { lockTask, answerTask as storeAnswer } from '../store/quality-tasks.ts';

/**
 * Keeps what somebody judges of a job that they took with `takeTask`. Nothing follows from it for the account.
 *
 * Errors: 403 `person-needed`; 404 `quality-task-not-found`; 409 `quality-task-not-held`, `quality-task-answered`,
 * `quality-task-voided`; 422 `policy-unknown`, `request-invalid`.
 */
export async function answerTask(
  context: ReviewContext,
  id: string,
  person: string,
  answer: QualityAnswer,
): Promise<void> {
  const by = checkStaff(person);
  await context.storage.work(async (work) => {
    const at = toInstant(context.clock.now());
    const task = isId(id) ? await lockTask(work.db, id) : undefined;
    if (!task) {
      throw new ReviewError('quality-task-not-found', 'There is no such task.', { status: 404 });
    }
    if (task.answeredBy !== undefined) throw conflict('quality-task-answered', 'This was judged before.');
    if (task.claimedBy !== by) {
      throw conflict(
        'quality-task-not-held',
        'You do not hold this task, or its time is over. Take the next.',
      );
    }
    if (task.voidedAt)
      throw conflict('quality-task-voided', 'The decision was undone meanwhile. Take the next.');
    const judged = await checkJudgement(work.db, answer, task.jobPolicy);
    await storeAnswer(work.db, id, { by, at, ...judged });
    work.record({ actor: by, action: 'quality.answered', subject: id, detail: {} });
  });
}

/** Of a violation the policy that is violated: that of the job when left out. */
export async function checkJudgement(
  db: Db,
  { decision, policy }: QualityAnswer,
  jobPolicy: string,
): Promise<QualityAnswer> {
  checkTexts({ policy });
  if (decision === 'no-violation') {
    if (policy !== undefined) throw invalid('/policy', 'Where there is no violation there is no policy.');
    return { decision };
  }
  if (policy !== undefined && !(await findPolicy(db, policy))) {
    throw new ReviewError('policy-unknown', 'There is no such policy. Choose one of the tree.', {
      status: 422,
      pointer: '/policy',
    });
  }
  return { decision, policy: policy ?? jobPolicy };
}
