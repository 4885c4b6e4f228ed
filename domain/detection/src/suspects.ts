import type { Clock } from '@breakwater/kernel';

/** How long a signal that failed is watched. */
const WATCHED_MS = 60_000;

/** Signals that failed lately. */
export interface Suspects {
  has(signal: string): boolean;
  add(signal: string): void;
}

export function createSuspects(clock: Clock): Suspects {
  const until = new Map<string, number>();
  return {
    has: (signal) => (until.get(signal) ?? 0) > clock.now(),
    add: (signal) => until.set(signal, clock.now() + WATCHED_MS),
  };
}
