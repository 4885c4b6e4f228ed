import { readFileSync } from 'node:fs';

/**
 * Milliseconds of CPU that this thread has had, as Linux counts them; of the whole process elsewhere. A test that measures
 * by it is not slowed down by the tests beside it.
 */
export function threadCpuMs(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  }
}
