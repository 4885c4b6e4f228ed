import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { ReviewContext } from './ports.ts';
import { lockJob } from './store/jobs.ts';
import { deleteJob, type JobPlace, mergeJob, moveJob } from './store/move-job.ts';

/**
 * An open job turns out to be about this account: it goes on with that, or in the open one that there is about it already.
 * Nothing is decided on it, and nothing new put in it, until the unit ends.
 *
 * @returns where it goes on; nothing where it was resolved, and stays as it is
 */
export async function moveJobTo(
  { clock }: ReviewContext,
  work: Work,
  id: string,
  place: JobPlace,
): Promise<string | undefined> {
  const now = clock.now();
  const at = toInstant(now);
  await lockJob(work.db, id, now);
  return (await mergeJob(work.db, id, place, at)) ?? (await moveJob(work.db, id, place, at));
}

/** Forgets an open job that nothing was decided on. Who calls has seen to it, since it was moved, that nobody refers to it. */
export async function dropJob(work: Work, id: string): Promise<void> {
  await deleteJob(work.db, id);
}
