import type { Db } from '@breakwater/storage';
import { readSettings } from '../settings/read-settings.ts';

const HOUR_MS = 3_600_000;

/**
 * Until when who decided at an instant may undo it themselves, in milliseconds since the epoch: as the setting says
 * now. Reads through the handle that it is given.
 */
export async function undoUntil(db: Db, decidedAt: number): Promise<number> {
  return decidedAt + (await readSettings(db)).undoWindowHours * HOUR_MS;
}
