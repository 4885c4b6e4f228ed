import type { Job } from '@breakwater/contracts/review';
import { BreakwaterError, toInstant } from '@breakwater/kernel';
import { type RecordEntry, runPart, type Work } from '@breakwater/storage';
import type { DecisionContext } from '../decisions/decision-context.ts';
import { decide } from '../decisions/resolve-job.ts';
import { takeBack } from '../decisions/undo-decision.ts';
import { conflict, jobNotFound, leadNeeded } from '../review-error.ts';
import { type BulkItem, type SettledItem, selectItems, settleItems } from '../store/bulk-items.ts';
import { isBulkWaiting, lockNextBulk, type StoredBulk, updateBulk } from '../store/bulk-runs.ts';
import { withdrawJob } from '../store/copies.ts';
import { lockJob } from '../store/jobs.ts';
import { checkNotHeld } from '../work-on-job.ts';
import { resolutionFor } from './bulk-resolution.ts';
import { checkOnlyCopy, jobOfCopy } from './job-of-copy.ts';

const CHUNK = 25;

/**
 * Works off bulk decisions and their undoing, in chunks that each are one transaction: what was begun when a process
 * ends is done again, and nothing twice. To be called every second; processes that do so at once take different runs.
 *
 * @param budgetMs no chunk is begun after that
 * @returns how many jobs were settled
 */
export async function workOnBulk(context: DecisionContext, budgetMs: number): Promise<number> {
  if (!(await isBulkWaiting(context.storage.db))) return 0;
  const started = performance.now();
  let total = 0;
  while (performance.now() - started < budgetMs) {
    const settled = await workOnChunk(context);
    if (settled === undefined) break;
    total += settled;
  }
  return total;
}

/** One chunk; undefined when there is nothing to do. */
function workOnChunk(context: DecisionContext): Promise<number | undefined> {
  return context.storage.work(async (work) => {
    const row = await lockNextBulk(work.db);
    if (!row) return undefined;
    const undoing = row.state === 'undoing';
    const items = await selectItems(work.db, row.id, undoing ? 'done' : 'waiting', CHUNK);
    const settled: SettledItem[] = [];
    for (const item of items) settled.push(await settle(context, work, row, item));
    if (settled.length > 0) await settleItems(work.db, row.id, settled);
    const over = items.length < CHUNK;
    const now = toInstant(context.clock.now());
    const updated = await updateBulk(work.db, row.id, {
      ...countsAfter(row, settled),
      ...(over && { state: undoing ? 'undone' : 'done', finishedAt: now }),
    });
    if (over) work.record(entryAtEnd(updated));
    return settled.length;
  });
}

/** Decides or undoes one job. What refuses it is written down beside it; the others go on. */
async function settle(
  context: DecisionContext,
  work: Work,
  row: StoredBulk,
  item: BulkItem,
): Promise<SettledItem> {
  const { position } = item;
  try {
    if (row.state === 'undoing') {
      await runPart(work, (part) => undoOne(context, part, row, item));
      return { position, state: 'undone' };
    }
    const { job, opened } = await runPart(work, (part) => decideOne(context, part, row, item));
    const { id: jobId, decisionId } = job;
    return { position, state: 'done', jobId, opened, ...(decisionId !== undefined && { decisionId }) };
  } catch (error) {
    if (!(error instanceof BreakwaterError)) throw error;
    return { position, state: row.state === 'undoing' ? 'undo-failed' : 'failed', code: error.code };
  }
}

async function decideOne(
  context: DecisionContext,
  work: Work,
  row: StoredBulk,
  item: BulkItem,
): Promise<{ readonly job: Job; readonly opened: boolean }> {
  const now = context.clock.now();
  const by = row.createdBy;
  const { jobId, contentId, opened } = await targetOf(context, work, row, item);
  const job = await lockJob(work.db, jobId, now);
  if (!job) throw jobNotFound();
  const isCopy = row.copiesOf !== undefined && contentId !== undefined;
  if (isCopy) await checkOnlyCopy(work, job.id, contentId);
  checkNotHeld(job, by);
  if (job.level === 'lead' && !row.escalated) throw leadNeeded();
  const resolution = resolutionFor(row.resolution, contentId);
  const ofCopy = isCopy ? { copyOf: contentId } : {};
  const decided = await decide(context, work, { job, by, resolution, now, bulkId: row.id, ...ofCopy });
  // A policy may have become severe since the preview: two people do not decide in bulk.
  if (decided.state === 'awaiting-second') {
    throw conflict('second-person-needed', 'This needs two people; decide it by itself.');
  }
  return { job: decided, opened };
}

/** The job of an item and its one content; of a copy, where it is looked at again, and opened where there is none. */
async function targetOf(
  context: DecisionContext,
  work: Work,
  { id: runId, copiesOf, createdBy: by }: StoredBulk,
  { position, jobId, contentId }: BulkItem,
): Promise<{ readonly jobId: string; readonly contentId?: string; readonly opened: boolean }> {
  if (copiesOf !== undefined) return jobOfCopy(context, work, { runId, position, copiesOf, by });
  if (jobId === undefined) throw jobNotFound();
  return { jobId, opened: false, ...(contentId !== undefined && { contentId }) };
}

async function undoOne(
  context: DecisionContext,
  work: Work,
  { undoneBy: by = '', undoReason: reason = '' }: StoredBulk,
  { decisionId = '', opened }: BulkItem,
): Promise<void> {
  const { job } = await takeBack(context, work, decisionId, { because: 'undone', by, reason });
  // It was opened for this decision alone: with it goes the question.
  if (opened) await withdrawJob(work.db, job.id, toInstant(context.clock.now()));
}

function countsAfter(row: StoredBulk, settled: readonly SettledItem[]) {
  const count = (state: SettledItem['state']) => settled.filter((item) => item.state === state).length;
  return {
    done: row.done + count('done'),
    failed: row.failed + count('failed'),
    undone: row.undone + count('undone'),
    undoFailed: row.undoFailed + count('undo-failed'),
  };
}

function entryAtEnd(row: StoredBulk): RecordEntry {
  const { id, state, total, done, failed, undone, undoFailed } = row;
  const detail = state === 'undone' ? { undone, undoFailed } : { total, done, failed };
  return { actor: row.undoneBy ?? row.createdBy, action: `bulk.${state}`, subject: id, detail };
}
