import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../clock.ts';

export { threadCpuMs } from './thread-cpu.ts';

/** A clock that stands still until told. */
export interface TestClock extends Clock {
  set(milliseconds: number): void;
  advance(milliseconds: number): void;
}

/** A clock at 2026-01-01T00:00:00Z, or at the given instant. */
export function createTestClock(start: number = Date.UTC(2026, 0, 1)): TestClock {
  let time = start;
  return {
    now: () => time,
    set: (milliseconds) => {
      time = milliseconds;
    },
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}

/** Path of an evaluation data folder that lies beside the checkout, or undefined where it does not. */
export function sharedData(folder: string): string | undefined {
  const path = fileURLToPath(new URL(`../../../../../shared/data/${folder}`, import.meta.url));
  return existsSync(path) ? path : undefined;
}
