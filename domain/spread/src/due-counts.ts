import { dayOf } from './last-days.ts';
import type { FollowedThing } from './memory/followed-thing.ts';
import type { Following } from './memory/following.ts';
import type { CountDelta } from './ports.ts';

/**
 * Counters that are kept are behind by an eighth at most for each process that judges: a thing is written when it came
 * twice, and whenever it has grown by so much since. What comes a million times is written a hundred times and not a
 * million, and most things never.
 */
export const BEHIND_SHARE: number = 1 / 8;

/** What is to be written. */
export interface DueCounts {
  readonly deltas: readonly CountDelta[];
  /** It was not written after all: it is due again. */
  readonly giveBack: () => void;
}

/**
 * Takes what is due of the things that a batch brought; undefined where nothing is. It counts as written from now on, since
 * a batch that is judged beside this one would write it a second time.
 */
export function takeDueCounts(
  following: Following | undefined,
  brought: readonly (readonly string[])[],
  now: number,
): DueCounts | undefined {
  if (!following) return undefined;
  const due = new Map<FollowedThing, CountDelta>();
  const day = dayOf(now);
  for (const keys of brought) {
    for (const key of keys) {
      const thing = following.things.get(key);
      if (!thing || due.has(thing)) continue;
      const isDue = following.table.arrivalsOf(key) - thing.kept >= Math.max(1, thing.kept * BEHIND_SHARE);
      const counts = isDue ? following.table.of(key, now) : undefined;
      if (!counts) continue;
      const arrivals = counts.arrivals - thing.kept;
      const audience = Math.max(0, counts.audience - thing.keptAudience);
      due.set(thing, { id: thing.id, day, arrivals, audience });
    }
  }
  if (due.size === 0) return undefined;
  const move = (by: 1 | -1) => {
    for (const [thing, { arrivals, audience }] of due) {
      thing.kept += by * arrivals;
      thing.keptAudience += by * audience;
    }
  };
  move(1);
  return { deltas: [...due.values()], giveBack: () => move(-1) };
}
