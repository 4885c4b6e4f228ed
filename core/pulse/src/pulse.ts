import type { PulsePoint, WorkerHealth } from '@breakwater/contracts/live';
import { bind, type Clock } from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';
import type { PulseCounts } from './meter.ts';
import { PULSE_SECONDS, pointSeconds, toPoints } from './points.ts';
import {
  type PulseWorker,
  purgePulse,
  readPulse,
  readWorkers,
  removeWorker,
  type WorkerStretch,
  writePulse,
} from './store.ts';

const MINUTE_MS = 60_000;
const KEPT_MS = 7 * 24 * 60 * MINUTE_MS;
/** A worker that was not seen for three beats is not well. */
const MISSED_MS = 3 * PULSE_SECONDS * 1000;
/** A worker that is gone for so long was taken down. */
const FORGOTTEN_MS = 60 * MINUTE_MS;

/** How the system is doing, kept for seven days. */
export interface Pulse {
  /** Writes what a worker counted in the stretch that ends now; `waiting` is the backlog that it sees. */
  beat(worker: PulseWorker, counts: PulseCounts, waiting: number): Promise<void>;
  /** The worker ends, and is not missed. */
  ended(workerId: string): Promise<void>;
  /** Points of the last minutes, and the workers of the last hour. */
  read(minutes: number): Promise<{ readonly points: PulsePoint[]; readonly workers: WorkerHealth[] }>;
  purge(): Promise<void>;
}

/** @see createMeter, which counts what is written here. */
export function createPulse({ storage, clock }: { readonly storage: Storage; readonly clock: Clock }): Pulse {
  const stretchMs = PULSE_SECONDS * 1000;
  return {
    beat: async (worker, counts, waiting) => {
      const now = clock.now();
      // Named by the stretch that it mostly covers.
      const at = Math.floor((now - stretchMs / 2) / stretchMs) * stretchMs;
      await writePulse(storage.db, worker, { at, now, waiting }, counts);
    },
    ...bind(storage.db, { ended: removeWorker }),
    read: async (minutes) => {
      const now = clock.now();
      const rows = await readPulse(storage.db, now - minutes * MINUTE_MS);
      const lately = rows.filter(({ at }) => at >= now - MINUTE_MS - stretchMs);
      const workers = await readWorkers(storage.db, now - FORGOTTEN_MS);
      return {
        points: toPoints(rows, pointSeconds(minutes)),
        workers: workers.map((worker) => ({
          id: worker.id,
          role: worker.role,
          startedAt: new Date(worker.startedAt).toISOString(),
          lastSeenAt: new Date(worker.lastSeenAt).toISOString(),
          judgedPerSecond: perSecond(lately.filter((row) => row.worker === worker.id)),
          healthy: now - worker.lastSeenAt < MISSED_MS,
        })),
      };
    },
    purge: () => purgePulse(storage.db, clock.now() - KEPT_MS),
  };
}

function perSecond(rows: readonly WorkerStretch[]): number {
  if (rows.length === 0) return 0;
  return rows.reduce((sum, { events }) => sum + events, 0) / (rows.length * PULSE_SECONDS);
}
