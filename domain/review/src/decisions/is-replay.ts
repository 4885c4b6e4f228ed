import { isDeepStrictEqual } from 'node:util';
import {
  type Decision,
  type Job,
  type JobResolution,
  labelsOf,
  type Taxonomy,
} from '@breakwater/contracts/review';
import type { Db } from '@breakwater/storage';
import { findDecision } from '../store/decisions.ts';
import { NO_TAXONOMY } from '../taxonomy/choose-label.ts';

/**
 * Whether somebody sends the decision again that stands on a job: the same words and actions from the same person, as
 * when the answer was lost on its way. Anything else is another decision, which comes too late.
 */
export async function isReplay(
  trx: Db,
  job: Job,
  by: string,
  resolution: JobResolution,
  taxonomy: Taxonomy = NO_TAXONOMY,
): Promise<boolean> {
  const decided = job.state === 'resolved' || job.state === 'awaiting-second';
  if (!decided || job.decidedBy !== by || job.decisionId === undefined || job.continuedIn !== undefined)
    return false;
  const stands = await findDecision(trx, job.decisionId);
  if (stands === undefined) return false;
  const { decision, actions = [], policy = job.policy, reason, note } = resolution;
  const { decision: before, actions: done, policy: under, reason: said, note: noted } = stands;
  const same = isDeepStrictEqual(
    [decision, actions, policy, reason, note],
    [before, done, under, said, noted],
  );
  return same && resolution.exception === stands.exception && namesTheSame(taxonomy, resolution, stands);
}

/** A label that was left out is the one that followed from the policy. */
function namesTheSame(taxonomy: Taxonomy, { label }: JobResolution, stands: Decision): boolean {
  if (label !== undefined || stands.label === undefined) return label === stands.label;
  return labelsOf(taxonomy, stands.policy ?? '').length === 1;
}
