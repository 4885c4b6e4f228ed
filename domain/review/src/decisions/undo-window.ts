import type { Db } from '@breakwater/storage';
import type { ReviewContext } from '../ports.ts';

const HOUR_MS = 3_600_000;

/**
 * Until when who decided at an instant may undo it themselves, in milliseconds since the epoch: as the setting says
 * now. Reads through the handle that it is given.
 */
export async function undoUntil(
  { settings }: Pick<ReviewContext, 'settings'>,
  db: Db,
  decidedAt: number,
): Promise<number> {
  return decidedAt + (await settings(db)).undoWindowHours * HOUR_MS;
}
