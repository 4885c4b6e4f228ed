import { setTimeout as sleep } from 'node:timers/promises';
import { type HeldLane, type LaneHolder, LaneLostError, type Storage } from '@breakwater/storage';
import { ACCEPTED_CHANNEL, INSTANCE } from './events.ts';
import { type Batch, BatchTakenError } from './judge-batch.ts';
import { createPause } from './pause.ts';
import { takeQueued } from './store.ts';

const FIRST_BACKOFF_MS = 100;
const LONGEST_BACKOFF_MS = 5_000;
/** Batches begin no faster than this, in milliseconds: under traffic one of ten events costs little more than one of one. */
const PACE_MS = 10;

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
  let begunAt = Number.NEGATIVE_INFINITY;
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
    const early = begunAt + PACE_MS - performance.now();
    if (early > 0) await sleep(early);
    begunAt = performance.now();
    work.forget();
    const isMore = await judgeSome(lanes);
    // While one half waits for the database the other is computed.
    if (isMore && !stopping) await allOf(halvesOf(lanes).map(judgeAll));
    else if (!stopping) await work.wait(ports.pollMs);
  }

  /** One batch of these lanes, the oldest events first; says whether more may be waiting. */
  async function judgeSome(from: readonly HeldLane[]): Promise<boolean> {
    if (from.length === 0) return false;
    const numbers = from.map(({ lane }) => lane);
    const events = await takeQueued(storage.db, numbers, ports.batchSize);
    if (events.length > 0) await ports.settle({ events, lanes: from }, renew);
    return events.length === ports.batchSize;
  }

  /** Until nothing is left of a queue, or the lanes have to be looked at again. */
  async function judgeAll(from: readonly HeldLane[]): Promise<void> {
    const at = heldAt;
    while (heldAt === at && !stopping && (await judgeSome(from)));
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

/** Two parts of about as many events: accounts are spread over lanes evenly. */
function halvesOf(lanes: readonly HeldLane[]): readonly (readonly HeldLane[])[] {
  return [0, 1].map((half) => lanes.filter((_, index) => index % 2 === half));
}

/** Waits for all of them, whatever one throws: what is under way still holds its lanes. */
async function allOf(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((work) => work.status === 'rejected');
  if (failed) throw failed.reason;
}
