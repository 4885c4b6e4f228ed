import type { Verdict } from '@breakwater/contracts';
import type { VerdictsOf } from './judge.ts';
import type { JudgedBell } from './judged-bell.ts';
import { createPause } from './pause.ts';

/** Another process may judge, which rings no bell here. */
const POLL_MS = 100;

/** Stored events whose verdicts are waited for; `fresh` ones were stored just now and are not judged yet. */
export interface AwaitedEvents {
  readonly all: readonly string[];
  readonly fresh: readonly string[];
}

/**
 * Waits up to `waitMs` milliseconds for verdicts, and returns those that are there by then, by event id.
 * The events are safe already: when verdicts cannot be read just now, they are pending, not an error.
 */
export async function awaitVerdicts(
  ports: { readonly verdictsOf: VerdictsOf; readonly bell: JudgedBell },
  events: AwaitedEvents,
  waitMs: number,
): Promise<ReadonlyMap<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const deadline = performance.now() + waitMs;
  const pause = createPause();
  const stopListening = ports.bell.onAll(events.fresh, pause.wake);
  try {
    for (;;) {
      const missing = events.all.filter((id) => !verdicts.has(id));
      const found = await ports.verdictsOf(missing).catch(() => new Map<string, Verdict>());
      for (const [id, verdict] of found) verdicts.set(id, verdict);
      const left = deadline - performance.now();
      if (verdicts.size === events.all.length || left <= 0) return verdicts;
      await pause.wait(Math.min(left, POLL_MS));
    }
  } finally {
    stopListening();
  }
}
