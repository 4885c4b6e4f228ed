import { toInstant } from '@breakwater/kernel';
import type { Db, RecordEntry } from '@breakwater/storage';
import { entryAbout } from '../action.ts';
import { messageAbout } from '../events.ts';
import type { ReviewContext } from '../ports.ts';
import { endThese } from '../store/actions.ts';

/** Takes these actions back, as far as they are in force, tells the platform, and returns what to put on record. */
export async function reverseActions(
  context: ReviewContext,
  trx: Db,
  actionIds: readonly string[],
  by: string,
): Promise<RecordEntry[]> {
  if (actionIds.length === 0) return [];
  const reversed = await endThese(trx, 'reversed', toInstant(context.clock.now()), actionIds);
  if (reversed.length === 0) return [];
  await context.deliver(
    trx,
    reversed.map((action) => messageAbout('action.reversed', action)),
  );
  return reversed.map((action) => entryAbout('reversed', by, action));
}
