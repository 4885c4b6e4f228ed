import { profileOf } from '../fields/profile.ts';
import { CIRCLE_SIZE, circleOfRank, isWave, removedAt } from '../people/circle.ts';
import { createPermutation } from '../random/permute.ts';
import { removedPerson } from '../roles/removed.ts';
import type { World } from '../world.ts';
import { canUse } from './can-use.ts';
import { returnAt } from './return-at.ts';
import { DISGUISES, type Disguise, type Tactic } from './tactic.ts';

/** One who comes back. */
export interface Return {
  readonly index: number;
  readonly rank: number;
  readonly tactic: Tactic;
  readonly disguise: Disguise;
  readonly at: number;
}

/** Of sixteen in a row that use a tactic, every other comes in the same wave. */
const RUN = 16;
const TRIES = 400;
const TRIES_OF_A_DELAY = 50;

/** Returns in order of time; what is held of each is 14 bytes. */
export interface ReturnPlan {
  readonly count: number;
  readonly byTactic: Readonly<Record<string, number>>;
  returns(): Generator<Return>;
}

/**
 * Chooses who comes back, how and when. The first of a longer plan are those of a shorter one, so the same world can be
 * read with few returns or many.
 */
export function planReturns(world: World, tactics: readonly Tactic[], wanted: number): ReturnPlan {
  const total = world.removed === 0 || tactics.length === 0 ? 0 : wanted;
  const ranks = new Uint32Array(total);
  const times = new Float64Array(total).fill(Number.POSITIVE_INFINITY);
  const choose = createChoice(world, tactics.length);
  const byTactic: Record<string, number> = Object.fromEntries(tactics.map((tactic) => [tactic, 0]));
  for (let index = 0; index < total; index++) {
    const { tactic, disguise } = wayOf(tactics, index);
    const chosen = choose(index, tactic, disguise);
    if (chosen === undefined) continue;
    ranks[index] = chosen.rank;
    times[index] = chosen.at;
    byTactic[tactic] = (byTactic[tactic] ?? 0) + 1;
  }
  const order = Uint32Array.from(times.keys()).filter((index) => Number.isFinite(times[index]));
  order.sort((left, right) => (times[left] ?? 0) - (times[right] ?? 0) || left - right);
  return {
    count: order.length,
    byTactic,
    *returns() {
      for (const index of order) {
        yield { index, rank: ranks[index] ?? 0, at: times[index] ?? 0, ...wayOf(tactics, index) };
      }
    },
  };
}

/** Tactics take turns, and so do the disguises of one. */
function wayOf(tactics: readonly Tactic[], index: number): { tactic: Tactic; disguise: Disguise } {
  const tactic = tactics[index % tactics.length] ?? 'all-new';
  const disguises = DISGUISES[tactic];
  const turn = Math.floor(index / tactics.length) % disguises.length;
  return { tactic, disguise: disguises[turn] ?? disguises[0] };
}

interface Choice {
  readonly rank: number;
  readonly at: number;
}

/** Chooses somebody for each return in turn: nobody twice, as long as somebody is left who can. */
function createChoice(world: World, turns: number) {
  const used = new Uint8Array(world.removed);
  const chooseFromWave = createWaveChoice(world, turns, used);
  const chooseAnyone = createLoneChoice(world, used);
  return (index: number, tactic: Tactic, disguise: Disguise): Choice | undefined => {
    const fits = (rank: number) => canUse(tactic, disguise, profileOf(world, removedPerson(world, rank)));
    const chosen = chooseFromWave(index, fits) ?? chooseAnyone(index, fits);
    if (chosen !== undefined) used[chosen.rank] = 1;
    return chosen;
  };
}

function createWaveChoice(world: World, turns: number, used: Uint8Array) {
  const circles = Math.max(1, circleOfRank(world.removed));
  const shuffled = createPermutation(world.seed, 'which-circle', circles);
  return (index: number, fits: (rank: number) => boolean): Choice | undefined => {
    const turn = Math.floor(index / turns);
    if (turn % 2 === 1) return undefined;
    const run = (index % turns) + turns * Math.floor(turn / RUN);
    const circle = findWave(world, shuffled, circles, run);
    if (circle === undefined) return undefined;
    const ranks = Array.from({ length: CIRCLE_SIZE }, (_, member) => circle * CIRCLE_SIZE + member);
    for (const rank of ranks) {
      const at = used[rank] === 0 && fits(rank) ? returnAt(world, index, rank, true) : undefined;
      if (at !== undefined) return { rank, at };
    }
    return undefined;
  };
}

function createLoneChoice(world: World, used: Uint8Array) {
  const shuffled = createPermutation(world.seed, 'who-returns', world.removed);
  let tried = 0;
  return (index: number, fits: (rank: number) => boolean): Choice | undefined => {
    let again: Choice | undefined;
    for (let tries = 0; tries < TRIES; tries++) {
      const rank = shuffled(tried++ % world.removed);
      const isUsed = used[rank] === 1;
      if ((isUsed && again !== undefined) || !fits(rank)) continue;
      const at = returnAt(world, index, rank, false, Math.floor(tries / TRIES_OF_A_DELAY));
      if (at === undefined) continue;
      if (!isUsed) return { rank, at };
      again = { rank, at };
    }
    return again;
  };
}

/** A circle that was removed on one day while people could sign up. */
function findWave(
  world: World,
  shuffled: (index: number) => number,
  circles: number,
  run: number,
): number | undefined {
  for (let tries = 0; tries < Math.min(24, circles); tries++) {
    const circle = shuffled((run * 24 + tries) % circles);
    if (isWave(world.seed, circle) && removedAt(world, circle * CIRCLE_SIZE) >= world.start) return circle;
  }
  return undefined;
}
