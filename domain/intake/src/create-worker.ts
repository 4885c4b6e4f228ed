import type { Clock } from '@breakwater/kernel';
import type { LaneHolder, Storage } from '@breakwater/storage';
import type { Judge, NotJudged } from './judge.ts';
import { type Batch, judgeBatch } from './judge-batch.ts';
import { runWorker, type Worker } from './run-worker.ts';
import type { SessionSeal } from './seal-event.ts';
import { settleBatch } from './settle-batch.ts';

/** A batch that was committed, for metrics. */
export interface BatchStatistics {
  readonly size: number;
  /** Milliseconds that the transaction took. */
  readonly ms: number;
  /** Milliseconds between the acceptance of its oldest event and its commit. */
  readonly lagMs: number;
}

export interface WorkerOptions {
  readonly holder: LaneHolder;
  /** Events judged in one transaction at most. */
  readonly batchSize?: number;
  /** Failures alone after which an event becomes a dead letter. */
  readonly maxAttempts?: number;
  /** Milliseconds between renewals of the leases: a third of the holder's `leaseMs` or less. */
  readonly renewMs?: number;
  /** Milliseconds after which the queue is looked at although nobody called. */
  readonly pollMs?: number;
  readonly onBatch?: (statistics: BatchStatistics) => void;
  /** Each failure that the worker dealt with: for the log. */
  readonly onFault?: (error: unknown) => void;
}

/** What a worker shares with the intake it belongs to. */
export interface WorkerSurroundings {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly judge: Judge;
  readonly notJudged?: NotJudged | undefined;
  readonly sessions: SessionSeal;
  readonly onJudged: (eventIds: readonly string[]) => void;
  readonly onDeadLetter: (eventId: string) => void;
}

export function createWorker(around: WorkerSurroundings, options: WorkerOptions): Worker {
  const { storage, clock, judge, notJudged, sessions, onJudged, onDeadLetter } = around;
  const { holder, batchSize = 500, maxAttempts = 3, renewMs = 3_000, pollMs = 1_000 } = options;
  const { onBatch = () => {}, onFault = () => {} } = options;

  async function judgeAndTell(batch: Batch): Promise<void> {
    const started = performance.now();
    await judgeBatch({ storage, holder, judge, notJudged, sessions, onFault }, batch);
    onJudged(batch.events.map((event) => event.id));
    const oldest = Math.min(...batch.events.map((event) => event.receivedAt));
    onBatch({ size: batch.events.length, ms: performance.now() - started, lagMs: clock.now() - oldest });
  }

  return runWorker({
    storage,
    holder,
    batchSize,
    renewMs,
    pollMs,
    onFault,
    settle: (batch, renew) =>
      settleBatch(
        {
          storage,
          clock,
          holder,
          maxAttempts,
          onFault,
          onDeadLetter,
          judgeBatch: async (part) => {
            await renew();
            await judgeAndTell(part);
          },
        },
        batch,
      ),
  });
}
