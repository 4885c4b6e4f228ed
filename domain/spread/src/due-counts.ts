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

/** What is to be written, and what is to be done once it stands. */
export interface DueCounts {
  readonly deltas: readonly CountDelta[];
  readonly stand: () => void;
}

/** What is due of the things that a batch brought; undefined where nothing is. */
export function dueCounts(
  following: Following | undefined,
  brought: readonly (readonly string[])[],
  now: number,
): DueCounts | undefined {
  if (!following) return undefined;
  const due = new Map<FollowedThing, CountDelta & { total: number; totalAudience: number }>();
  const day = dayOf(now);
  for (const keys of brought) {
    for (const key of keys) {
      const thing = following.things.get(key);
      if (!thing || due.has(thing)) continue;
      const isDue = following.table.arrivalsOf(key) - thing.kept >= Math.max(1, thing.kept * BEHIND_SHARE);
      const counts = isDue ? following.table.of(key, now) : undefined;
      if (!counts) continue;
      due.set(thing, {
        id: thing.id,
        day,
        arrivals: counts.arrivals - thing.kept,
        audience: Math.max(0, counts.audience - thing.keptAudience),
        total: counts.arrivals,
        totalAudience: counts.audience,
      });
    }
  }
  if (due.size === 0) return undefined;
  return {
    deltas: [...due.values()].map(({ total: _, totalAudience: __, ...delta }) => delta),
    stand: () => {
      for (const [thing, { total, totalAudience }] of due) {
        thing.kept = Math.max(thing.kept, total);
        thing.keptAudience = Math.max(thing.keptAudience, totalAudience);
      }
    },
  };
}
