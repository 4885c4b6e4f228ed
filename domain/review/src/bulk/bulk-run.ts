import type { BulkException, BulkRun } from '@breakwater/contracts/review';
import type { StoredBulk } from '../store/bulk-runs.ts';

/** A run as it is shown, with how fast it goes and how long it will take. */
export function toBulkRun(bulk: StoredBulk, failures: readonly BulkException[], now: number): BulkRun {
  const {
    resolution,
    escalated: _escalated,
    expiresAt: _expiresAt,
    undoStartedAt: _undoStartedAt,
    copiedContent: _copiedContent,
    createdBy: startedBy,
    ...run
  } = bulk;
  const { state, startedAt, reason = '' } = run;
  if (state === 'preview' || startedAt === undefined) throw new Error('a preview is no run');
  const { decision, policy, actions = [] } = resolution;
  // What an order asks for it asks of the targets that it names.
  if (decision === 'ordered') throw new Error('no order is carried out in bulk');
  return {
    ...run,
    state,
    decision,
    ...(policy !== undefined && { policy }),
    actions: actions.map(({ action }) => action),
    reason,
    failures: [...failures],
    startedBy,
    startedAt,
    ...paceOf(bulk, now),
  };
}

function paceOf(run: StoredBulk, now: number): Pick<BulkRun, 'ratePerSecond' | 'etaSeconds'> {
  const undoing = run.state === 'undoing' || run.state === 'undone';
  const timeOf = (at: string | undefined) => (at === undefined ? now : Date.parse(at));
  const since = timeOf(undoing ? run.undoStartedAt : run.startedAt);
  const seconds = (timeOf(run.finishedAt) - since) / 1_000;
  const settled = undoing ? run.undone + run.undoFailed : run.done + run.failed;
  if (seconds <= 0 || settled === 0) return {};
  const rate = settled / seconds;
  const left = (undoing ? run.done : run.total) - settled;
  const atWork = run.state === 'running' || run.state === 'undoing';
  return {
    ratePerSecond: Math.round(rate * 10) / 10,
    ...(atWork && { etaSeconds: Math.ceil(left / rate) }),
  };
}
