import { readOptions, type SecondWorldOptions } from './options.ts';
import { planReturns } from './returns/plan-returns.ts';
import { returnRows } from './returns/return-rows.ts';
import { existingRows } from './roles/existing.ts';
import { innocentRows } from './roles/innocents.ts';
import { mergeByTime } from './roles/merge-by-time.ts';
import { removedRows } from './roles/removed.ts';
import type { WorldRow } from './row.ts';

/** A world that can be read as often as one likes. */
export interface SecondWorld {
  readonly counts: WorldCounts;
  /** In order of removal; some are removed while others sign up. */
  removed(): Iterable<WorldRow>;
  /** In order of when they were made. */
  existing(): Iterable<WorldRow>;
  /** In order of time, returns among the innocent. */
  signUps(): Iterable<WorldRow>;
}

export interface WorldCounts {
  readonly removed: number;
  readonly existing: number;
  /** Innocent and returning together. */
  readonly signUps: number;
  readonly innocent: number;
  readonly returns: number;
  readonly byTactic: Readonly<Record<string, number>>;
}

/**
 * Makes a world of accounts that were removed, that live and that sign up, out of which some are those removed. All is
 * derived from the seed and a person's number while it is read: two million sign-ups need no more memory than a few.
 * What it assumes stands with its sources in the README.
 *
 * @throws RangeError where a size is no whole number or there are more than ten million people
 * @example
 * const world = createSecondWorld({ seed: 7, signUps: 990, removed: 60, existing: 500 });
 * [...world.signUps()].length // => 1000
 */
export function createSecondWorld(options: SecondWorldOptions): SecondWorld {
  const { world, tactics, returns } = readOptions(options);
  const plan = planReturns(world, tactics, returns);
  return {
    counts: {
      removed: world.removed,
      existing: world.existing,
      signUps: world.innocents + plan.count,
      innocent: world.innocents,
      returns: plan.count,
      byTactic: plan.byTactic,
    },
    removed: () => readAgain(() => removedRows(world)),
    existing: () => readAgain(() => existingRows(world)),
    signUps: () => readAgain(() => mergeByTime(innocentRows(world), returnRows(world, plan))),
  };
}

const readAgain = (read: () => Iterator<WorldRow>): Iterable<WorldRow> => ({ [Symbol.iterator]: read });
