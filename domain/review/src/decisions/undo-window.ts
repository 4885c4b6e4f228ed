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

/** Who did something, and when, in milliseconds since the epoch. */
export interface Done {
  readonly by: string;
  readonly at: number;
}

/**
 * Whether somebody may take it back as their own: within the window. What others did, and later, takes the right to undo
 * that, with fresh proof.
 */
export async function isOwnStill(
  context: Pick<ReviewContext, 'settings' | 'clock'>,
  db: Db,
  done: Done,
  by: string,
): Promise<boolean> {
  return done.by === by && context.clock.now() <= (await undoUntil(context, db, done.at));
}
