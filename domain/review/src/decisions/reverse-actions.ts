import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { entryAbout } from './action.ts';
import { messageAbout } from './events.ts';
import type { ReviewContext } from './ports.ts';
import { endThese } from './store/actions.ts';

/** Takes these actions back, as far as they are in force, and tells the platform. */
export async function reverseActions(
  context: ReviewContext,
  work: Work,
  actionIds: readonly string[],
  by: string,
): Promise<void> {
  if (actionIds.length === 0) return;
  const reversed = await endThese(work.db, 'reversed', toInstant(context.clock.now()), actionIds);
  if (reversed.length === 0) return;
  await context.deliver(
    work.db,
    reversed.map((action) => messageAbout('action.reversed', action)),
  );
  work.record(...reversed.map((action) => entryAbout('reversed', by, action)));
}
