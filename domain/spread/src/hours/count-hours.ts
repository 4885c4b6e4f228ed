import type { SpreadHour } from '@breakwater/contracts/spread';
import type { Storage } from '@breakwater/storage';
import { addHours, deleteHours, selectHours } from '../store/hours.ts';
import { hourOf, surprisingHours } from './surprising-hours.ts';

/** Nine weeks: the baseline remembers about two months. */
const KEPT_MS = 63 * 86_400_000;
/** What was read holds for so long. */
const HOLDS_MS = 60_000;

/** How much each platform's accounts pass on, hour by hour. */
export interface Hours {
  /** An account of a platform passed something on now. */
  note(platform: string): void;
  /** Adds what was noted since to what is kept: every minute, by a statement of its own, so that no batch waits for another. */
  write(): Promise<void>;
  /** The last full hour of each platform, or of one. */
  last(platform?: string): Promise<readonly SpreadHour[]>;
  /** Forgets hours that the baseline does; says how many. */
  purge(now: number): Promise<number>;
}

/** See `Hours`. What was noted in the last minute goes with the process. */
export function countHours({ db }: Pick<Storage, 'db'>, now: () => number): Hours {
  let noted = new Map<number, Map<string, number>>();
  let read: { readonly at: number; readonly hours: Promise<readonly SpreadHour[]> } | undefined;

  function add(platform: string, hour: number, arrivals: number): void {
    const platforms = noted.get(hour) ?? new Map<string, number>();
    noted.set(hour, platforms.set(platform, (platforms.get(platform) ?? 0) + arrivals));
  }

  return {
    note: (platform) => add(platform, hourOf(now()), 1),
    async write() {
      const due = [...noted].flatMap(([hour, platforms]) =>
        [...platforms].map(([platform, arrivals]) => ({ platform, hour, arrivals })),
      );
      if (due.length === 0) return;
      noted = new Map();
      try {
        await addHours(db, due);
      } catch (error) {
        for (const { platform, hour, arrivals } of due) add(platform, hour, arrivals);
        throw error;
      }
    },
    async last(platform) {
      const at = now();
      if (!read || Math.abs(at - read.at) >= HOLDS_MS) {
        read = { at, hours: selectHours(db, hourOf(at)).then((kept) => surprisingHours(kept, at)) };
        // Whoever asked hears of it; the next one asks anew.
        read.hours.catch(() => {
          read = undefined;
        });
      }
      const hours = await read.hours;
      return platform === undefined ? hours : hours.filter((one) => one.platform === platform);
    },
    purge: (at) => deleteHours(db, at - KEPT_MS),
  };
}
