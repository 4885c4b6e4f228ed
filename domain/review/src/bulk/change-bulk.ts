import type { BulkRun } from '@breakwater/contracts/review';
import { checkTexts, invalid, isId, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { checkStaff } from '../decisions/staff.ts';
import type { ReviewContext } from '../ports.ts';
import { conflict, ReviewError } from '../review-error.ts';
import { lockBulk, type StoredBulk, updateBulk } from '../store/bulk-runs.ts';
import { toBulkRun } from './bulk-run.ts';

/**
 * Starts what was previewed; it is worked off in the background.
 *
 * Errors: 403 `person-needed`, `bulk-not-yours`; 404 `bulk-not-found`; 409 `bulk-started`, `bulk-expired`,
 * `bulk-empty`; 422 `request-invalid` without a reason.
 */
export async function startBulk(
  context: ReviewContext,
  token: string,
  by: string,
  reason: string,
): Promise<BulkRun> {
  checkReason(reason);
  return change(context, token, by, async (db, row, now) => {
    if (row.state !== 'preview') throw conflict('bulk-started', 'This was started before; see its run.');
    if (row.createdBy !== by) {
      const message = 'Somebody else made this preview. Make your own: you start what you have seen.';
      throw new ReviewError('bulk-not-yours', message, { status: 403 });
    }
    if (Date.parse(row.expiresAt) <= now) {
      throw conflict('bulk-expired', 'This preview is older than an hour. Make a new one.');
    }
    if (row.total === 0) throw conflict('bulk-empty', 'None of the jobs can be decided like this.');
    const started = await updateBulk(db, row.id, { state: 'running', reason, startedAt: toInstant(now) });
    const { decision, policy } = row.resolution;
    return { row: started, action: 'bulk.started', detail: { total: row.total, decision, policy } };
  });
}

/** Stops a run where it is; what is decided stays so until it is undone. Errors: 404 `bulk-not-found`; 409 `bulk-over`. */
export function cancelBulk(context: ReviewContext, id: string, by: string): Promise<BulkRun> {
  return change(context, id, by, async (db, row, now) => {
    if (row.state !== 'running') throw conflict('bulk-over', 'This run is not under way.');
    const changes = { state: 'cancelled', cancelledBy: by, finishedAt: toInstant(now) } as const;
    const cancelled = await updateBulk(db, row.id, changes);
    const { done, failed, total } = row;
    return { row: cancelled, action: 'bulk.cancelled', detail: { done, failed, total } };
  });
}

/**
 * Undoes every decision of a run that still stands, the latest first, in the background. Errors: 404 `bulk-not-found`;
 * 409 `bulk-running` (cancel it first), `bulk-undone`; 422 `request-invalid` without a reason.
 */
export async function undoBulk(
  context: ReviewContext,
  id: string,
  by: string,
  reason: string,
): Promise<BulkRun> {
  checkReason(reason);
  return change(context, id, by, async (db, row, now) => {
    if (row.state === 'running') throw conflict('bulk-running', 'This run is under way. Cancel it first.');
    if (row.state !== 'done' && row.state !== 'cancelled') {
      throw conflict('bulk-undone', `${row.undoneBy} undoes this run, or has done so.`);
    }
    const undoing = await updateBulk(db, row.id, {
      state: 'undoing',
      undoneBy: by,
      undoReason: reason,
      undoStartedAt: toInstant(now),
      finishedAt: null,
    });
    return { row: undoing, action: 'bulk.undoing', detail: { done: row.done } };
  });
}

function checkReason(reason: string): void {
  if (reason.trim() === '') throw invalid('/reason', 'Say why, for the record.');
  checkTexts({ reason });
}

interface Change {
  readonly row: StoredBulk;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

async function change(
  context: ReviewContext,
  id: string,
  by: string,
  make: (db: Db, row: StoredBulk, now: number) => Promise<Change>,
): Promise<BulkRun> {
  const actor = checkStaff(by);
  return context.storage.work(async (work) => {
    const now = context.clock.now();
    const locked = isId(id) ? await lockBulk(work.db, id) : undefined;
    if (!locked) throw bulkNotFound();
    const { row, action, detail } = await make(work.db, locked, now);
    work.record({ actor, action, subject: row.id, detail });
    return toBulkRun(row, [], now);
  });
}

export function bulkNotFound(): ReviewError {
  return new ReviewError('bulk-not-found', 'There is no bulk decision with this id.', { status: 404 });
}
