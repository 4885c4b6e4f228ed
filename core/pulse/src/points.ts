import type { PulsePoint } from '@breakwater/contracts/live';
import { addHistogram, emptyHistogram, percentile } from './latency.ts';
import type { WorkerStretch } from './store.ts';

/** How long a row of the pulse covers, in seconds. */
export const PULSE_SECONDS = 10;
/** A chart shows no more; longer stretches are taken together. */
const MOST_POINTS = 360;

/** Length of a point in seconds, so that so many minutes fit a chart. */
export function pointSeconds(minutes: number): number {
  return PULSE_SECONDS * Math.max(1, Math.ceil((minutes * 60) / MOST_POINTS / PULSE_SECONDS));
}

/** Rows of all workers, taken together per stretch. A stretch without a row has no point: nobody knows what was then. */
export function toPoints(rows: readonly WorkerStretch[], seconds: number): PulsePoint[] {
  const stretches = new Map<number, WorkerStretch[]>();
  for (const row of rows) {
    const at = Math.floor(row.at / (seconds * 1000)) * seconds * 1000;
    const stretch = stretches.get(at) ?? [];
    stretch.push(row);
    stretches.set(at, stretch);
  }
  return [...stretches].sort(([a], [b]) => a - b).map(([at, stretch]) => toPoint(at, seconds, stretch));
}

function toPoint(at: number, seconds: number, rows: readonly WorkerStretch[]): PulsePoint {
  const latency = emptyHistogram();
  const byPolicy = new Map<string, number>();
  for (const row of rows) {
    addHistogram(latency, row.latency);
    for (const [policy, count] of Object.entries(row.byPolicy)) {
      byPolicy.set(policy, (byPolicy.get(policy) ?? 0) + count);
    }
  }
  const sum = (of: (row: WorkerStretch) => number) => rows.reduce((total, row) => total + of(row), 0);
  const shares = {
    p50: percentile(latency, 0.5),
    p95: percentile(latency, 0.95),
    p99: percentile(latency, 0.99),
  };
  // Each worker sees the whole backlog: the latest look counts, the highest of those who looked at the same time.
  const lastAt = Math.max(...rows.map((row) => row.at));
  const waiting = rows.flatMap((row) =>
    row.at === lastAt && row.waiting !== undefined ? [row.waiting] : [],
  );
  return {
    at: new Date(at).toISOString(),
    seconds,
    events: sum((row) => row.events),
    flagged: sum((row) => row.flagged),
    undetermined: sum((row) => row.undetermined),
    byPolicy: Object.fromEntries([...byPolicy].sort(([a], [b]) => a.localeCompare(b))),
    ...(shares.p50 !== undefined && { p50: shares.p50 }),
    ...(shares.p95 !== undefined && { p95: shares.p95 }),
    ...(shares.p99 !== undefined && { p99: shares.p99 }),
    ...(waiting.length > 0 && { waiting: Math.max(...waiting) }),
  };
}
