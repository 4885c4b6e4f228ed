import { threadCpuMs } from '@breakwater/kernel/testing';

/**
 * The longest turn of the event loop while something goes on, in milliseconds of CPU: for so long nobody else was
 * answered. CPU and not wall time, so that a busy machine makes nothing look slow.
 */
export async function measureSlices<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly longestMs: number }> {
  let longest = 0;
  let going = true;
  let before = threadCpuMs();
  const look = () => {
    const now = threadCpuMs();
    longest = Math.max(longest, now - before);
    before = now;
    if (going) setImmediate(look);
  };
  setImmediate(look);
  try {
    const result = await work();
    // The turn that brought the answer counts as well.
    await new Promise((resolve) => setImmediate(resolve));
    return { result, longestMs: longest };
  } finally {
    going = false;
  }
}
