import type { Action } from '@breakwater/contracts';
import type { Decision, Job } from '@breakwater/contracts/review';
import { checkTexts, codeOf, invalid, isId, toInstant } from '@breakwater/kernel';
import type { Db, RecordEntry, Work } from '@breakwater/storage';
import { conflict, ReviewError } from '../review-error.ts';
import { lockRunsOfDecision } from '../store/bulk-runs.ts';
import { lockAccount } from '../store/decided-actions.ts';
import { findDecision, lockDecision, markUndone } from '../store/decisions.ts';
import { lockJob, updateJob } from '../store/jobs.ts';
import { continueInOpenJob } from '../store/reopen-job.ts';
import { afterUndoing, type DecisionContext } from './decision-context.ts';
import { decisionNotFound, getDecision } from './list-decisions.ts';
import { recordRefusal } from './record-refusal.ts';
import { checkStaff } from './staff.ts';
import { isOwnStill, undoUntil } from './undo-window.ts';
import { type Undoing, unrollDecision } from './unroll-decision.ts';

/** Somebody's wish to undo a decision. */
export interface UndoRequest {
  readonly by: string;
  readonly reason: string;
  /** Whether they may undo what others decided, and their own when the window is over. */
  readonly mayUndoOthers: boolean;
}

/**
 * Undoes a decision and everything that followed from it: what it started is taken back, what it ended holds again as
 * far as nothing else wants it ended and its time is not over, its strike no longer counts, its statement is withdrawn,
 * appeals against it have no object, and the job is open again. The decision stays, marked as undone.
 *
 * Errors: 403 `person-needed`, `undo-not-yours`, `undo-window-over`; 404 `decision-not-found`; 409 `decision-undone`,
 * `decision-rejected`; 422 `request-invalid` without a reason. What is refused is on record.
 */
export function undoDecision(context: DecisionContext, id: string, request: UndoRequest): Promise<Decision> {
  return recordRefusal(
    context,
    { by: request.by, action: 'decision.undo.refused', subject: id },
    async () => {
      checkStaff(request.by);
      const { decision } = await whenFree(() =>
        context.storage.work((work) =>
          takeBack(context, work, id, {
            by: request.by,
            reason: request.reason,
            because: 'undone',
            mayUndo: (standing) => checkRight(context, work.db, standing, request),
          }),
        ),
      );
      return decision;
    },
  );
}

/** Whether somebody may undo a decision as their own by now. Throws ReviewError 404 `decision-not-found`. */
export async function isOwnDecision(context: DecisionContext, id: string, by: string): Promise<boolean> {
  const { decidedBy, decidedAt } = await getDecision(context, id);
  return isOwnStill(context, context.storage.db, { by: decidedBy, at: Date.parse(decidedAt) }, by);
}

/** An undoing that is part of something else: an appeal that is granted, a bulk run that is taken back. */
export interface PartOfUndoing extends Pick<Undoing, 'because' | 'by' | 'reason'> {
  /** Throws when this decision must not be undone like this. */
  readonly mayUndo?: (decision: Decision) => void | Promise<void>;
}

/** What became of it. */
export interface Undone {
  readonly decision: Decision;
  readonly job: Job;
  /** What the decision had started, and what stopped now. */
  readonly reversed: readonly Action[];
}

/** Takes a decision back in the caller's unit. Errors as for `undoDecision`, without those about who may. */
export async function takeBack(
  context: DecisionContext,
  work: Work,
  id: string,
  { because, by, reason, mayUndo }: PartOfUndoing,
): Promise<Undone> {
  if (reason.trim() === '') throw invalid('/reason', 'Say why the decision is undone.');
  checkTexts({ reason });
  const now = context.clock.now();
  const at = toInstant(now);
  // Before the account: who works on a run holds it first, and waits for accounts then.
  if (isId(id)) await lockRunsOfDecision(work.db, id);
  const { decision: before, job } = await lockBoth(work.db, id, now);
  checkStands(before);
  await mayUndo?.(before);
  await lockAccount(work.db, before.platform, before.accountId);
  await markUndone(work.db, id, { by, at, reason });
  const decision: Decision = { ...before, undoneAt: at, undoneBy: by, undoReason: reason };
  const undoing: Undoing = { because, by, reason, at };
  const unrolled = await unrollDecision(context, work, decision, undoing);
  const reopened = await reopen(work.db, job, id, now);
  const event = { decision, job: reopened, ...unrolled, ...undoing };
  await afterUndoing(context, work, event);
  const detail = { decisionId: id, jobId: job.id, decidedBy: before.decidedBy, because };
  work.record(
    { actor: by, action: 'decision.undone', subject: id, detail },
    reopeningEntry(by, job, reopened, id),
  );
  return { decision, job: reopened, reversed: unrolled.reversed };
}

/** Locks the job before the decision, as everybody does. */
async function lockBoth(db: Db, id: string, now: number): Promise<{ decision: Decision; job: Job }> {
  const found = isId(id) ? await findDecision(db, id) : undefined;
  const job = found && (await lockJob(db, found.jobId, now));
  const decision = job && (await lockDecision(db, id));
  if (!decision) throw decisionNotFound();
  return { decision, job };
}

function checkStands({ undoneBy, undoneAt, outcome, secondBy, secondAt }: Decision): void {
  if (undoneAt !== undefined) {
    const message = `${undoneBy} undid this decision at ${undoneAt}.`;
    throw conflict('decision-undone', message, { undoneBy, undoneAt });
  }
  if (outcome === 'rejected') {
    const message = `${secondBy} rejected this decision at ${secondAt}; there is nothing left to undo.`;
    throw conflict('decision-rejected', message, { secondBy, secondAt });
  }
}

/** Own decisions can be undone for a while; those of others, and later, by who has the right. */
async function checkRight(
  context: DecisionContext,
  db: Db,
  { decidedBy, decidedAt }: Decision,
  { by, mayUndoOthers }: UndoRequest,
): Promise<void> {
  if (mayUndoOthers) return;
  if (decidedBy !== by) {
    const message = `${decidedBy} made this decision. Ask them, or somebody who may undo what others decided.`;
    throw new ReviewError('undo-not-yours', message, { status: 403, extra: { decidedBy } });
  }
  const until = await undoUntil(context, db, Date.parse(decidedAt));
  if (context.clock.now() > until) {
    const message = `One's own decision can be undone until ${toInstant(until)}. Ask somebody who may undo later.`;
    throw new ReviewError('undo-window-over', message, { status: 403 });
  }
}

/** The job is open again; where another one about the same has been opened since, it goes on there. */
async function reopen(db: Db, job: Job, decisionId: string, now: number): Promise<Job> {
  if (job.decisionId !== decisionId) return job;
  const at = toInstant(now);
  const continuedIn = job.state === 'resolved' ? await continueInOpenJob(db, job.id, at) : undefined;
  if (continuedIn !== undefined) return { ...job, continuedIn };
  return (await updateJob(db, job.id, { state: 'open' }, now)) ?? job;
}

function reopeningEntry(by: string, { id }: Job, { continuedIn }: Job, decisionId: string): RecordEntry {
  const detail = { decisionId, ...(continuedIn !== undefined && { continuedIn }) };
  return {
    actor: by,
    action: continuedIn === undefined ? 'job.reopened' : 'job.continued',
    subject: id,
    detail,
  };
}

const UNIQUE_VIOLATION = '23505';

/** Again, when a verdict opened the same job at that moment: then it goes on in that one. */
async function whenFree<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (codeOf(error) !== UNIQUE_VIOLATION) throw error;
    return attempt();
  }
}
