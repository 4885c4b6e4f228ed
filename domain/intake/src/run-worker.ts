import { type HeldLane, type LaneHolder, LaneLostError, type Storage } from '@breakwater/storage';
import { ACCEPTED_CHANNEL, INSTANCE } from './events.ts';
import { type Batch, BatchTakenError } from './judge-batch.ts';
import { createPause } from './pause.ts';
import { takeQueued } from './store.ts';

const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 5_000;

/** Judges what is queued on the lanes it holds. */
export interface Worker {
  start(): void;
  /** Ends after the batch under way, and gives the lanes back. */
  stop(): Promise<void>;
  /** Looks into the queue now rather than at the next poll. */
  wake(): void;
}

export interface WorkerPorts {
  readonly storage: Storage;
  readonly holder: LaneHolder;
  readonly batchSize: number;
  /** Milliseconds between renewals of the leases: a third of the lease or less. */
  readonly renewMs: number;
  readonly pollMs: number;
  /** Brings all events of a batch to their end; throws for what is no event's fault. Renews leases between steps. */
  readonly settle: (batch: Batch, renew: () => Promise<void>) => Promise<void>;
  readonly onFault: (error: unknown) => void;
}

export function runWorker(ports: WorkerPorts): Worker {
  const { storage, holder } = ports;
  const work = createPause();
  const backoff = createPause();
  let lanes: readonly HeldLane[] = [];
  let heldAt = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let stopping = false;
  let running: Promise<void> | undefined;
  let unlisten: (() => Promise<void>) | undefined;

  async function renew(): Promise<void> {
    if (performance.now() - heldAt < ports.renewMs) return;
    heldAt = performance.now();
    lanes = await holder.hold();
  }

  async function step(): Promise<void> {
    unlisten ??= await storage.listen(ACCEPTED_CHANNEL, wakeUnlessOurs);
    await renew();
    const laneNumbers = lanes.map(({ lane }) => lane);
    work.forget();
    const events = lanes.length > 0 ? await takeQueued(storage.db, laneNumbers, ports.batchSize) : [];
    if (events.length > 0) await ports.settle({ events, lanes }, renew);
    if (events.length < ports.batchSize && !stopping) await work.wait(ports.pollMs);
  }

  function wakeUnlessOurs(instance: string): void {
    if (instance !== INSTANCE) work.wake();
  }

  async function recover(error: unknown): Promise<void> {
    ports.onFault(error);
    heldAt = Number.NEGATIVE_INFINITY;
    const moved = error instanceof LaneLostError || error instanceof BatchTakenError;
    failures = moved ? 0 : failures + 1;
    const longest = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.max(0, failures - 1));
    if (!stopping) await backoff.wait(longest * (0.5 + Math.random() / 2));
  }

  async function loop(): Promise<void> {
    while (!stopping) {
      try {
        await step();
        failures = 0;
      } catch (error) {
        await recover(error);
      }
    }
    await Promise.all([holder.release(), unlisten?.()]).catch(ports.onFault);
  }

  return {
    start: () => {
      running ??= loop();
    },
    stop: async () => {
      stopping = true;
      work.wake();
      backoff.wake();
      await running;
    },
    wake: work.wake,
  };
}
