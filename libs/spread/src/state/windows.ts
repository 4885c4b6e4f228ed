/** Times over which arrivals are counted: each arrival counts 1 when it comes, and 1/e when so much time has passed. */
export const WINDOWS = ['1m', '5m', '1h', '6h', '24h'] as const;
export type Window = (typeof WINDOWS)[number];

const MINUTE_MS = 60_000;
const LENGTHS_MS = [MINUTE_MS, 5 * MINUTE_MS, 60 * MINUTE_MS, 360 * MINUTE_MS, 1_440 * MINUTE_MS] as const;
export const WINDOW_COUNT: number = LENGTHS_MS.length;

/** What is left of an arrival after so many milliseconds. */
export function leftAfter(window: number, ms: number): number {
  return Math.exp(-ms / (LENGTHS_MS[window] ?? MINUTE_MS));
}

/** Counts by window. */
export function namedWindows(countOf: (window: number) => number): Readonly<Record<Window, number>> {
  return { '1m': countOf(0), '5m': countOf(1), '1h': countOf(2), '6h': countOf(3), '24h': countOf(4) };
}
