import type { SpreadWorld } from '../make-spread-world.ts';
import { MINUTE_MS } from '../time.ts';
import type { ReviewItem } from './item.ts';
import type { ReviewOrder } from './orders.ts';
import { createReplay } from './replay.ts';
import { atWork, doneAt, type Reviewer } from './reviewers.ts';

export interface Decision {
  readonly item: ReviewItem;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

interface Desk {
  readonly reviewer: Reviewer;
  freeAt: number;
}

/**
 * The queue by itself: whoever is free first takes what the order chooses. An item leaves when it is taken or when all of
 * it was deleted, and never comes back: copies that are known later were decided with it.
 */
export function runQueue(
  world: SpreadWorld,
  order: ReviewOrder,
  staff: readonly Reviewer[],
  enters: (item: ReviewItem) => boolean = () => true,
): Decision[] {
  const { start, end } = world;
  const replay = createReplay(world, 'known-copies');
  const waiting: ReviewItem[] = [];
  const queued = new Set<ReviewItem>();
  const taken = new Set<ReviewItem>();
  const desks = staff.map((reviewer): Desk => ({ reviewer, freeAt: atWork(reviewer, start, start) }));
  const decisions: Decision[] = [];
  const leave = (item: ReviewItem) => {
    if (queued.delete(item)) waiting.splice(waiting.indexOf(item), 1);
  };
  for (;;) {
    const desk = desks.reduce((first, other) => (other.freeAt < first.freeAt ? other : first));
    const now = desk.freeAt;
    if (now >= end) return decisions;
    replay.until(now, (item) => {
      if (taken.has(item)) return;
      if (item.standing <= 0) leave(item);
      else if (!queued.has(item) && enters(item)) {
        queued.add(item);
        waiting.push(item);
      }
    });
    const item = waiting.length === 0 ? undefined : order(waiting, now);
    if (item === undefined) {
      const later = waiting.length === 0 ? replay.nextAt() : now + MINUTE_MS;
      desk.freeAt = later === Number.POSITIVE_INFINITY ? end : atWork(desk.reviewer, start, later);
      continue;
    }
    if (!queued.has(item))
      throw new RangeError('The order chose what does not wait: choose one of the items.');
    leave(item);
    taken.add(item);
    desk.freeAt = doneAt(desk.reviewer, start, now, world.minutes(item.id));
    if (desk.freeAt < end) decisions.push({ item, at: desk.freeAt });
    desk.freeAt = atWork(desk.reviewer, start, desk.freeAt);
  }
}
