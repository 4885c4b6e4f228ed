/** Work that is done again and again until it is stopped. */
export interface Regular {
  stop(): Promise<void>;
}

/** Runs work at an interval, never twice at once; a failure is told and the next turn tries again. */
export function runRegularly(
  intervalMs: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): Regular {
  let running: Promise<unknown> = Promise.resolve();
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = work()
      .catch(onError)
      .finally(() => {
        busy = false;
      });
  }, intervalMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
