import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { ReviewContext } from './ports.ts';
import { deleteJob, type JobPlace, mergeJob, moveJob } from './store/move-job.ts';

/** Where a job goes on. */
export interface MovedJob {
  /** Left out where the job was resolved: then it stays as it is. */
  readonly id?: string;
  /** Whether that is another one, which was open about the same account. */
  readonly joined: boolean;
}

/** An open job turns out to be about this account: it goes on with that, or in the open one that there is about it already. */
export async function moveJobTo(
  { clock }: ReviewContext,
  work: Work,
  id: string,
  place: JobPlace,
): Promise<MovedJob> {
  const at = toInstant(clock.now());
  const joined = await mergeJob(work.db, id, place, at);
  if (joined !== undefined) return { id: joined, joined: true };
  const moved = await moveJob(work.db, id, place, at);
  return { ...(moved !== undefined && { id: moved }), joined: false };
}

/** Forgets an open job that nothing was decided on, once nothing of others is left in it. */
export async function dropJob(_context: ReviewContext, work: Work, id: string): Promise<void> {
  await deleteJob(work.db, id);
}
