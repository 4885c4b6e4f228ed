import type { Verdict } from '@breakwater/contracts/rules';
import type { VerdictsOf } from './judge.ts';
import type { JudgedBell } from './judged-bell.ts';
import { createPause } from './pause.ts';

/** Another process may judge, and its call can be lost. */
const POLL_MS = 100;
/** Events that are asked for in one query at most. */
const MOST_AT_ONCE = 10_000;

/** Stored events whose verdicts are waited for; `fresh` ones were stored just now and are not judged yet. */
export interface AwaitedEvents {
  readonly all: readonly string[];
  readonly fresh: readonly string[];
}

/**
 * Waits up to `waitMs` milliseconds for verdicts, and returns those that are there by then, by event id.
 * The events are safe already: when verdicts cannot be read just now, they are pending, not an error.
 */
export type AwaitVerdicts = (events: AwaitedEvents, waitMs: number) => Promise<ReadonlyMap<string, Verdict>>;

/** Uploads that wait for verdicts. */
export interface Awaiting {
  readonly awaitVerdicts: AwaitVerdicts;
  /** Another process has judged something: all look again. */
  lookAgain(): void;
}

export interface AwaitPorts {
  readonly verdictsOf: VerdictsOf;
  readonly bell: JudgedBell;
  /** Uploads that wait at once at most; one more is answered at once, with all its verdicts pending. */
  readonly maxWaiting: number;
}

interface Waiter {
  readonly missing: Set<string>;
  readonly verdicts: Map<string, Verdict>;
  readonly finish: () => void;
}

/** Lets uploads wait together: one query asks for what all of them miss, however many they are. */
export function createAwaiting({ verdictsOf, bell, maxWaiting }: AwaitPorts): Awaiting {
  const waiting = new Set<Waiter>();
  /** Those whose verdicts are likely to be there: new ones, and those for which the bell has rung. */
  const due = new Set<Waiter>();
  const pause = createPause();
  let polling = false;

  async function poll(): Promise<void> {
    polling = true;
    let pollAt = performance.now() + POLL_MS;
    while (waiting.size > 0) {
      const everybody = performance.now() >= pollAt;
      const looked = [...(everybody ? waiting : due)];
      due.clear();
      await look(looked);
      if (everybody) pollAt = performance.now() + POLL_MS;
      if (due.size === 0 && waiting.size > 0) await pause.wait(Math.max(0, pollAt - performance.now()));
    }
    polling = false;
  }

  async function look(waiters: readonly Waiter[]): Promise<void> {
    const found = await read([...new Set(waiters.flatMap(({ missing }) => [...missing]))]);
    for (const { missing, verdicts, finish } of waiters) {
      for (const id of missing) {
        const verdict = found.get(id);
        if (verdict && missing.delete(id)) verdicts.set(id, verdict);
      }
      if (missing.size === 0) finish();
    }
  }

  async function read(ids: readonly string[]): Promise<ReadonlyMap<string, Verdict>> {
    const all = new Map<string, Verdict>();
    for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
      const found = await verdictsOf(ids.slice(from, from + MOST_AT_ONCE)).catch(() => undefined);
      for (const [id, verdict] of found ?? []) all.set(id, verdict);
    }
    return all;
  }

  function lookSoon(waiter: Waiter): void {
    due.add(waiter);
    if (polling) pause.wake();
    else void poll();
  }

  const awaitVerdicts: AwaitVerdicts = (events, waitMs) =>
    new Promise((resolve) => {
      if (waiting.size >= maxWaiting) return resolve(new Map());
      const finish = () => {
        waiting.delete(waiter);
        due.delete(waiter);
        clearTimeout(timer);
        stopListening();
        resolve(waiter.verdicts);
      };
      const waiter: Waiter = { missing: new Set(events.all), verdicts: new Map(), finish };
      const timer = setTimeout(finish, waitMs);
      const stopListening = bell.onAll(events.fresh, () => lookSoon(waiter));
      waiting.add(waiter);
      lookSoon(waiter);
    });
  return {
    awaitVerdicts,
    lookAgain: () => {
      for (const waiter of waiting) lookSoon(waiter);
    },
  };
}
