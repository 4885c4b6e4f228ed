import type { NetworkRun } from '@breakwater/contracts/networks';
import { useRef } from 'react';

export interface RunPace {
  /** Of what the step counts. */
  readonly perSecond: number;
  /** Until the step ends. */
  readonly leftMs: number;
}

interface Seen {
  readonly step: string;
  readonly done: number;
  readonly atMs: number;
}

/** How fast a step of a run goes, from what this page saw of it: the run does not say when a step began. */
export function useRunPace(run: Pick<NetworkRun, 'step' | 'done' | 'total'>): RunPace | undefined {
  const first = useRef<Seen>(undefined);
  const now = { step: run.step, done: run.done, atMs: Date.now() };
  if (first.current?.step !== now.step) first.current = now;
  return paceOf(first.current, now, run.total);
}

/**
 * The pace between two looks at the same step; nothing while that cannot be said.
 *
 * @example
 * ```ts
 * paceOf({ step: 'read', done: 0, atMs: 0 }, { step: 'read', done: 500, atMs: 1000 }, 2000) // => { perSecond: 500, leftMs: 3000 }
 * paceOf({ step: 'read', done: 5, atMs: 0 }, { step: 'read', done: 5, atMs: 1000 }, 9) // => undefined
 * ```
 */
export function paceOf(first: Seen, now: Seen, total: number): RunPace | undefined {
  const seconds = (now.atMs - first.atMs) / 1_000;
  const done = now.done - first.done;
  if (done <= 0 || seconds <= 0 || total === 0) return undefined;
  const perSecond = done / seconds;
  return { perSecond, leftMs: (Math.max(0, total - now.done) / perSecond) * 1_000 };
}
