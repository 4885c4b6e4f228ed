import { systemClock } from '@breakwater/kernel';
import { makeMonths, type Schedule } from '@breakwater/storage';
import type { Breakwater } from '../compose/breakwater.ts';
import { TABLES_OF_MONTHS } from '../keeping/all-retention.ts';
import { mountModules } from '../modules.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** One turn of what may be long takes no longer than that, and the next one goes on. */
const TURN_MS = 20_000;

/** All that ends data whose time is over: the worker runs it, and so does the test whose clock is moved by two years. */
export function forgettingOf(breakwater: Breakwater): readonly Schedule[] {
  const { storage, keeping } = breakwater;
  const now = () => systemClock.now();
  const hourly = (what: string, work: () => Promise<unknown>): Schedule => ({ what, everyMs: HOUR, work });
  return [
    hourly('making months', () => makeMonths(storage, TABLES_OF_MONTHS, now())),
    ...mountModules(breakwater).flatMap(({ forgets }) =>
      Object.entries(forgets(now)).map(([what, work]) => hourly(`forgetting ${what}`, work)),
    ),
    hourly('finishing erasures', () => keeping.finish()),
    {
      what: 'deleting what was kept long enough',
      everyMs: 10 * MINUTE,
      work: () => keeping.purge(TURN_MS),
    },
  ];
}
