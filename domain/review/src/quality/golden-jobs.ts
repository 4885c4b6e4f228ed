import type { GoldenJob, GoldenJobRequest } from '@breakwater/contracts/review';
import { checkPerson, checkTexts, isId, toInstant } from '@breakwater/kernel';
import type { ReviewContext } from '../ports.ts';
import { conflict, jobNotFound, ReviewError } from '../review-error.ts';
import { findJob } from '../store/jobs.ts';
import { deleteGolden, selectGolden, upsertGolden } from '../store/quality-tasks.ts';
import { checkJudgement } from './answer-task.ts';

/** Golden jobs, the newest first. */
export function listGolden({ storage }: ReviewContext): Promise<GoldenJob[]> {
  return selectGolden(storage.db);
}

/**
 * Makes a resolved job a golden one, or changes what is expected of it. Errors: 404 `job-not-found`; 409
 * `job-not-resolved`; 422 `policy-unknown`, `request-invalid`.
 */
export async function addGolden(
  context: ReviewContext,
  { jobId, expected, note }: GoldenJobRequest,
  by: string,
): Promise<GoldenJob> {
  const person = checkPerson(by);
  checkTexts({ note });
  return context.storage.work(async (work) => {
    const now = context.clock.now();
    const job = isId(jobId) ? await findJob(work.db, jobId, now) : undefined;
    if (!job) throw jobNotFound();
    if (job.state !== 'resolved')
      throw conflict('job-not-resolved', 'Only a resolved job can be a golden one.');
    const golden: GoldenJob = {
      jobId: job.id,
      expected: await checkJudgement(work.db, expected, job.policy),
      ...(note !== undefined && { note }),
      addedBy: person,
      addedAt: toInstant(now),
    };
    await upsertGolden(work.db, golden);
    work.record({ actor: person, action: 'quality.golden.added', subject: job.id, detail: {} });
    return golden;
  });
}

/** No longer a golden one; answers to it stay. Throws ReviewError 404 `golden-job-not-found`. */
export async function removeGolden(context: ReviewContext, jobId: string, by: string): Promise<void> {
  const actor = checkPerson(by);
  await context.storage.work(async (work) => {
    if (!(isId(jobId) && (await deleteGolden(work.db, jobId)))) {
      throw new ReviewError('golden-job-not-found', 'This is no golden job.', { status: 404 });
    }
    work.record({ actor, action: 'quality.golden.removed', subject: jobId, detail: {} });
  });
}
