import { toInstant } from '@breakwater/kernel';
import { entryAbout } from './action.ts';
import { messageAbout } from './events.ts';
import type { ReviewContext } from './ports.ts';
import { endExpired } from './store/actions.ts';

const BATCH = 500;

/**
 * Ends the actions whose time is over and tells the platform, which then undoes them: what was hidden until a review
 * that nobody made comes back. To be called every few seconds; processes that do so at once share the work.
 *
 * @returns how many ended
 */
export async function expireActions(context: ReviewContext): Promise<number> {
  let total = 0;
  for (;;) {
    const ended = await expireSome(context);
    total += ended;
    if (ended < BATCH) return total;
  }
}

function expireSome(context: ReviewContext): Promise<number> {
  return context.storage.work(async (work) => {
    const expired = await endExpired(work.db, toInstant(context.clock.now()), BATCH);
    if (expired.length === 0) return 0;
    await context.deliver(
      work.db,
      expired.map((action) => messageAbout('action.expired', action)),
    );
    work.record(...expired.map((action) => entryAbout('expired', 'automation', action)));
    return expired.length;
  });
}
