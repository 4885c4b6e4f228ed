import type { SpreadWorld } from '../make-spread-world.ts';
import type { ReviewItem } from '../review/item.ts';
import { createReplay } from '../review/replay.ts';
import type { Truth } from '../truth.ts';

/** Says of an object, by what is known of it at `now`, whether friction slows it from now on. */
export type Friction = (item: ReviewItem, now: number) => boolean;

export interface FrictionShare {
  readonly viral: number;
  readonly slowed: number;
  /** Of those that are viral; 0 where none is. */
  readonly share: number;
}

export interface FalseFriction extends FrictionShare {
  readonly byTopic: Readonly<Record<string, FrictionShare>>;
  readonly byLanguage: Readonly<Record<string, FrictionShare>>;
  readonly byCommunity: Readonly<Record<string, FrictionShare>>;
  /** For comparison: of the exposure to violating objects, what comes after friction sets in. */
  readonly violatingExposureSlowed: number;
  /** Of all objects that do not violate, viral or not, how many are slowed. */
  readonly ordinaryShare: number;
}

/** Objects that do not violate count as viral when they are of the twentieth with the most reach. */
const VIRAL_SHARE = 0.05;

/**
 * How much friction hits posts that are merely popular: asks a rule at each post, share, copy, reply and report of an
 * object until it says yes once, and counts the viral objects that do not violate. An object stands by itself here: a copy
 * is an object of its own.
 *
 * @example
 * const world = makeSpreadWorld({ seed: 5, days: 1, accounts: 300 });
 * measureFalseFriction(world, () => true).share // => 1
 */
export function measureFalseFriction(world: SpreadWorld, slows: Friction): FalseFriction {
  const slowedAt = whenSlowed(world, slows);
  const ordinary = world.objects.filter((id) => !world.truth(id).violating);
  const viral = ordinary
    .toSorted((left, right) => world.reach(right) - world.reach(left))
    .slice(0, Math.ceil(ordinary.length * VIRAL_SHARE));
  const groupBy = (name: (truth: Truth) => string) => {
    const names = [...new Set(viral.map((id) => name(world.truth(id))))].sort();
    const idsOf = (group: string) => viral.filter((id) => name(world.truth(id)) === group);
    return Object.fromEntries(names.map((group) => [group, shareOf(idsOf(group), slowedAt)]));
  };
  return {
    ...shareOf(viral, slowedAt),
    byTopic: groupBy(({ topic }) => topic),
    byLanguage: groupBy(({ language }) => language),
    byCommunity: groupBy(({ community }) => community),
    violatingExposureSlowed: violatingSlowed(world, slowedAt),
    ordinaryShare: shareOf(ordinary, slowedAt).share,
  };
}

function whenSlowed(world: SpreadWorld, slows: Friction): Map<string, number> {
  const slowedAt = new Map<string, number>();
  const replay = createReplay(world, 'none');
  for (let now = replay.nextAt(); now < Number.POSITIVE_INFINITY; now = replay.nextAt()) {
    replay.until(now, (item) => {
      if (!slowedAt.has(item.id) && slows(item, now)) slowedAt.set(item.id, now);
    });
  }
  return slowedAt;
}

function shareOf(ids: readonly string[], slowedAt: ReadonlyMap<string, number>): FrictionShare {
  const slowed = ids.filter((id) => slowedAt.has(id)).length;
  return { viral: ids.length, slowed, share: ids.length === 0 ? 0 : slowed / ids.length };
}

function violatingSlowed(world: SpreadWorld, slowedAt: ReadonlyMap<string, number>): number {
  let all = 0;
  let after = 0;
  const cascades = new Set(world.objects.map((id) => world.truth(id).cascade));
  for (const { objects, exposures } of cascades) {
    const [first] = objects;
    if (first === undefined || !world.truth(first).violating) continue;
    for (const [index, at] of exposures.at.entries()) {
      const people = exposures.people[index] ?? 0;
      const from = slowedAt.get(objects[exposures.object[index] ?? 0] ?? '');
      all += people;
      if (from !== undefined && at > from) after += people;
    }
  }
  return all === 0 ? 0 : after / all;
}
