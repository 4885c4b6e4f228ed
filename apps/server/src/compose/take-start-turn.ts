import type { Storage, Turn } from '@breakwater/storage';
import type { Logger } from '../logger.ts';

/** Waits for other processes that start on the same database, and says so while it waits. */
export function takeStartTurn(storage: Storage, logger: Logger): Promise<Turn> {
  return storage.takeTurn('start', () =>
    logger.info('another process brings the database up to date and fills it; this one waits for its turn'),
  );
}
