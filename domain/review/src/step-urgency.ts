import { toInstant } from '@breakwater/kernel';
import type { ReviewContext } from './ports.ts';
import { stepUrgency as stepSome } from './store/jobs.ts';

const BATCH = 1_000;

/**
 * Moves jobs up that came closer to their due time. To be called every few seconds; processes that do so at once share
 * the work.
 *
 * @returns how many moved
 */
export async function stepUrgency({ storage, clock }: ReviewContext): Promise<number> {
  let total = 0;
  for (;;) {
    const moved = await stepSome(storage.db, toInstant(clock.now()), BATCH);
    total += moved;
    if (moved < BATCH) return total;
  }
}
