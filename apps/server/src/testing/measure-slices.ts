import { readFileSync } from 'node:fs';

/** Nanoseconds of CPU that this thread has had, as Linux counts them; of the whole process elsewhere. */
function threadCpuNs(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]);
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) * 1_000;
  }
}

/**
 * The longest turn of the event loop while something goes on, in milliseconds of CPU: for so long nobody else was
 * answered. CPU and not wall time, so that a busy machine makes nothing look slow.
 */
export async function measureSlices<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly longestMs: number }> {
  let longest = 0;
  let going = true;
  let before = threadCpuNs();
  const look = () => {
    const now = threadCpuNs();
    longest = Math.max(longest, now - before);
    before = now;
    if (going) setImmediate(look);
  };
  setImmediate(look);
  try {
    const result = await work();
    // The turn that brought the answer counts as well.
    await new Promise((resolve) => setImmediate(resolve));
    return { result, longestMs: longest / 1e6 };
  } finally {
    going = false;
  }
}
