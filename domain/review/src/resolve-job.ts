import type { Job, JobResolution } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { entryAbout, needsTwo } from './action.ts';
import { messageAbout } from './events.ts';
import type { RecordEntry, ReviewContext } from './ports.ts';
import { actionOfDecision, checkResolution } from './resolution.ts';
import { reverseOfJob } from './store/actions.ts';
import { type Decision, insertDecision } from './store/decisions.ts';
import { takeDecidedActions } from './take-decided-actions.ts';
import { advance, checkClaim, checkPerson, workOnJob } from './work-on-job.ts';

/**
 * Decides a job. Only who holds it can, while the claim lasts. No violation: what automation did because of it is
 * lifted. Violation: the actions go out, except those that need two people, for which the job then waits
 * (`awaiting-second`, see `confirmJob`).
 *
 * Errors: 404 `job-not-found`; 409 `job-not-claimed`, `job-claimed`, `job-awaiting-second`, `job-resolved`;
 * 422 `request-invalid`.
 */
export async function resolveJob(
  context: ReviewContext,
  id: string,
  by: string,
  resolution: JobResolution,
): Promise<Job> {
  const person = checkPerson(by);
  checkResolution(resolution);
  return workOnJob(context, id, async (trx, job, now) => {
    checkClaim(job, person);
    const { decision, actions = [], reason } = resolution;
    const waits = actions.some(({ action }) => needsTwo(action));
    const decided: Decision = {
      id: context.ids(),
      jobId: job.id,
      decision,
      actions,
      reason,
      decidedBy: person,
    };
    await insertDecision(trx, decided, waits ? 'awaiting-second' : 'final', toInstant(now));
    const others = await takeEffect(context, trx, job, decided, now);
    return advance(context, trx, {
      job,
      progress: { state: waits ? 'awaiting-second' : 'resolved', decision, decidedBy: person, note: reason },
      entry: {
        actor: person,
        action: waits ? 'job.decided' : 'job.resolved',
        detail: { decision, decisionId: decided.id, actions: actions.map(({ action }) => action) },
      },
      others,
    });
  });
}

async function takeEffect(
  context: ReviewContext,
  trx: Db,
  job: Job,
  decision: Decision,
  now: number,
): Promise<RecordEntry[]> {
  const { decidedBy, actions = [] } = decision;
  if (decision.decision === 'no-violation')
    return liftAutomation(context, trx, job, decidedBy, toInstant(now));
  const atOnce = actions.filter(({ action }) => !needsTwo(action));
  const stored = atOnce.map((action) => actionOfDecision(job, decision, action, now));
  return takeDecidedActions(context, trx, stored, decidedBy, toInstant(now));
}

async function liftAutomation(
  context: ReviewContext,
  trx: Db,
  job: Job,
  by: string,
  at: string,
): Promise<RecordEntry[]> {
  const reversed = await reverseOfJob(trx, at, job.id);
  if (reversed.length === 0) return [];
  await context.deliver(
    trx,
    reversed.map((action) => messageAbout('action.reversed', action)),
  );
  return reversed.map((action) => entryAbout('reversed', by, action));
}
