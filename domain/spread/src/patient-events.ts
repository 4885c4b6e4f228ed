import { setTimeout as sleep } from 'node:timers/promises';
import type { EventsPort } from './ports.ts';

const FIRST_MS = 200;
const LONGEST_MS = 60_000;

/** Told after each failure in a row, with when it is tried again; and with 0 when it goes on. */
export type OnTrouble = (failures: number, error?: unknown, againInMs?: number) => void;

/**
 * Stored events that are asked for again until they come, after 200 ms, 400 ms and so on up to a minute: a start outlives a
 * database that is away.
 *
 * @throws AbortError when the process ends meanwhile
 */
export function patientEvents(
  events: EventsPort,
  over: AbortSignal,
  onTrouble: OnTrouble,
): Pick<EventsPort, 'recent' | 'scan'> {
  async function until<T>(ask: () => Promise<T>): Promise<T> {
    for (let failures = 0; ; ) {
      try {
        const found = await ask();
        if (failures > 0) onTrouble(0);
        return found;
      } catch (error) {
        failures++;
        const againInMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
        onTrouble(failures, error, againInMs);
        await sleep(againInMs, undefined, { signal: over });
      }
    }
  }
  return {
    recent: (page) => until(() => events.recent(page)),
    scan: (from, limit, filter) => until(() => events.scan(from, limit, filter)),
  };
}
