import type { BulkException, BulkRun } from '@breakwater/contracts/review';
import { toInstant } from '@breakwater/kernel';
import type { BulkRow } from '../store/bulk-runs.ts';

/** A run as it is shown, with how fast it goes and how long it will take. */
export function toBulkRun(row: BulkRow, failures: readonly BulkException[], now: number): BulkRun {
  const { state, resolution, started_at: startedAt, finished_at: finishedAt } = row;
  if (state === 'preview' || !startedAt) throw new Error('a preview is no run');
  const { decision, policy, actions = [] } = resolution;
  return {
    id: row.id,
    state,
    decision,
    ...(policy !== undefined && { policy }),
    actions: actions.map(({ action }) => action),
    reason: row.reason ?? '',
    total: row.total,
    done: row.done,
    failed: row.failed,
    undone: row.undone,
    undoFailed: row.undo_failed,
    failures: [...failures],
    startedBy: row.created_by,
    startedAt: toInstant(startedAt.getTime()),
    ...(finishedAt && { finishedAt: toInstant(finishedAt.getTime()) }),
    ...(row.cancelled_by !== null && { cancelledBy: row.cancelled_by }),
    ...(row.undone_by !== null && { undoneBy: row.undone_by }),
    ...(row.undo_reason !== null && { undoReason: row.undo_reason }),
    ...paceOf(row, now),
  };
}

function paceOf(row: BulkRow, now: number): Pick<BulkRun, 'ratePerSecond' | 'etaSeconds'> {
  const undoing = row.state === 'undoing' || row.state === 'undone';
  const since = (undoing ? row.undo_started_at : row.started_at)?.getTime() ?? now;
  const seconds = ((row.finished_at?.getTime() ?? now) - since) / 1_000;
  const settled = undoing ? row.undone + row.undo_failed : row.done + row.failed;
  if (seconds <= 0 || settled === 0) return {};
  const rate = settled / seconds;
  const left = (undoing ? row.done : row.total) - settled;
  const atWork = row.state === 'running' || row.state === 'undoing';
  return {
    ratePerSecond: Math.round(rate * 10) / 10,
    ...(atWork && { etaSeconds: Math.ceil(left / rate) }),
  };
}
