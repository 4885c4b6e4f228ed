import type { Breakwater } from '../compose/breakwater.ts';
import { mountModules } from '../modules.ts';
import { runRegularly } from './run-regularly.ts';

/** Keeps up what every process holds in memory, whatever else it does. Returns how to end it. */
export function keepUp(breakwater: Breakwater): () => Promise<void> {
  const regular = mountModules(breakwater).flatMap(({ upkeep }) =>
    upkeep.map(({ what, everyMs, work }) =>
      runRegularly(everyMs, work, (error) =>
        breakwater.logger.warn({ err: error }, `${what} failed; it is tried again`),
      ),
    ),
  );
  return async () => {
    await Promise.all(regular.map((one) => one.stop()));
  };
}
