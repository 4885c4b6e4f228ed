import { isDeepStrictEqual } from 'node:util';
import type { Job, JobResolution } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { findDecision } from '../store/decisions.ts';

/**
 * Whether somebody sends the decision again that stands on a job: the same words and actions from the same person, as
 * when the answer was lost on its way. Anything else is another decision, which comes too late.
 */
export async function isReplay(trx: Db, job: Job, by: string, resolution: JobResolution): Promise<boolean> {
  const decided = job.state === 'resolved' || job.state === 'awaiting-second';
  if (!decided || job.decidedBy !== by || job.decisionId === undefined || job.continuedIn !== undefined)
    return false;
  const stands = await findDecision(trx, job.decisionId);
  if (stands === undefined) return false;
  const { decision, actions = [], policy = job.policy, reason, note } = resolution;
  const { decision: before, actions: done, policy: under, reason: said, note: noted } = stands;
  return isDeepStrictEqual([decision, actions, policy, reason, note], [before, done, under, said, noted]);
}
