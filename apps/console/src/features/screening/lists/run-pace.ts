import type { ScreeningRun } from '@breakwater/contracts/screening';

export interface RunPace {
  /** Accounts. */
  readonly perSecond: number;
  readonly leftMs: number;
}

/** How fast a run goes and how long it takes still; nothing while that cannot be said. */
export function runPace(
  { scanned, total, startedAt }: Pick<ScreeningRun, 'scanned' | 'total' | 'startedAt'>,
  nowMs: number,
): RunPace | undefined {
  const seconds = (nowMs - Date.parse(startedAt)) / 1_000;
  if (scanned === 0 || seconds <= 0) return undefined;
  const perSecond = scanned / seconds;
  return { perSecond, leftMs: (Math.max(0, total - scanned) / perSecond) * 1_000 };
}
