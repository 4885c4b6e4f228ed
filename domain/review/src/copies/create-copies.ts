import type { BulkRun, CopiesPreview } from '@breakwater/contracts/review';
import { bind, isId, toInstant } from '@breakwater/kernel';
import { toBulkRun } from '../bulk/bulk-run.ts';
import { bulkNotFound, startBulk, undoBulk } from '../bulk/change-bulk.ts';
import { checkHolds } from '../decisions/check-holds.ts';
import type { DecisionContext } from '../decisions/decision-context.ts';
import { decisionNotFound } from '../decisions/list-decisions.ts';
import { checkStaff } from '../decisions/staff.ts';
import { isOwnStill, undoUntil } from '../decisions/undo-window.ts';
import { conflict, ReviewError } from '../review-error.ts';
import { findBulk, lockBulk, type StoredBulk, selectCopyRuns, updateBulk } from '../store/bulk-runs.ts';
import { takeOut } from '../store/copies.ts';
import { findDecision } from '../store/decisions.ts';
import { type CopiesWish, previewCopies } from './preview-copies.ts';

/** A decision that holds for copies of what was decided. Each function is documented at the use-case of its name. */
export interface Copies {
  preview(decisionId: string, wish: CopiesWish): Promise<CopiesPreview>;
  start(decisionId: string, start: StartOfCopies): Promise<BulkRun>;
  undo(decisionId: string, undoing: UndoOfCopies): Promise<BulkRun>;
  isOwn(decisionId: string, run: string, by: string): Promise<boolean>;
  /** The runs of a decision, newest first. */
  runs(decisionId: string): Promise<BulkRun[]>;
}

export interface StartOfCopies {
  readonly token: string;
  /** Positions that are taken out. */
  readonly without?: readonly number[] | undefined;
  readonly by: string;
  readonly reason: string;
}

export interface UndoOfCopies {
  /** Id of the run. */
  readonly run: string;
  readonly by: string;
  readonly reason: string;
  /** Whether they may undo what others decided, and their own when the window is over. */
  readonly mayUndoOthers: boolean;
}

export function createCopies(context: DecisionContext): Copies {
  return {
    ...bind(context, { preview: previewCopies, start: startCopies, undo: undoCopies, isOwn: isOwnRun }),
    runs: async (decisionId) => {
      const { db } = context.storage;
      const rows = isId(decisionId) ? await selectCopyRuns(db, decisionId) : [];
      return rows.map((row) => toBulkRun(row, [], context.clock.now()));
    },
  };
}

/**
 * Lets a decision hold for the copies that were previewed, but for those that are taken out; it is worked off in the
 * background, as a bulk decision. Errors as for bulk decisions; 409 `decision-undone`.
 */
async function startCopies(
  context: DecisionContext,
  decisionId: string,
  { token, without = [], by, reason }: StartOfCopies,
): Promise<BulkRun> {
  const actor = checkStaff(by);
  await context.storage.transaction(async (trx) => {
    const row = isId(token) ? await lockBulk(trx, token) : undefined;
    if (!row || row.copiesOf !== decisionId) throw bulkNotFound();
    const decision = await findDecision(trx, decisionId);
    if (!decision) throw decisionNotFound();
    checkHolds(decision);
    if (row.state === 'preview' && row.createdBy === actor)
      await updateBulk(trx, row.id, { total: await takeOut(trx, row.id, without) });
  });
  return startBulk(context, token, by, reason);
}

/**
 * Takes back the decision on every copy of a run, in the background. One's own within the undo window, else who may undo
 * what others decided. Errors: 403 `undo-not-yours`, `undo-window-over`; 404 `bulk-not-found`; as for bulk decisions.
 */
async function undoCopies(
  context: DecisionContext,
  decisionId: string,
  { run: runId, by, reason, mayUndoOthers }: UndoOfCopies,
): Promise<BulkRun> {
  const row = await runOf(context, decisionId, runId);
  if (row.state === 'running')
    throw conflict('bulk-running', 'This is still under way. Undo it when it is through.');
  if (!mayUndoOthers) {
    if (row.createdBy !== by) {
      const message = `${row.createdBy} let this decision hold for copies. Ask them, or somebody who may undo what others decided.`;
      throw new ReviewError('undo-not-yours', message, { status: 403, extra: { decidedBy: row.createdBy } });
    }
    const until = await undoUntil(context, context.storage.db, startOf(row));
    if (context.clock.now() > until) {
      const message = `One's own decision can be undone until ${toInstant(until)}. Ask somebody who may undo later.`;
      throw new ReviewError('undo-window-over', message, { status: 403 });
    }
  }
  return undoBulk(context, runId, by, reason);
}

/** Whether somebody may undo a run as their own by now. Throws ReviewError 404 `bulk-not-found`. */
async function isOwnRun(
  context: DecisionContext,
  decisionId: string,
  runId: string,
  by: string,
): Promise<boolean> {
  const row = await runOf(context, decisionId, runId);
  return isOwnStill(context, context.storage.db, { by: row.createdBy, at: startOf(row) }, by);
}

async function runOf({ storage }: DecisionContext, decisionId: string, runId: string): Promise<StoredBulk> {
  const row = isId(runId) ? await findBulk(storage.db, runId) : undefined;
  if (row?.copiesOf !== decisionId || row.state === 'preview') throw bulkNotFound();
  return row;
}

function startOf({ startedAt, expiresAt }: StoredBulk): number {
  return Date.parse(startedAt ?? expiresAt);
}
