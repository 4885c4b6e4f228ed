import { MOST_KEYS } from './random/number-of-key.ts';
import { createPermutation } from './random/permute.ts';
import { TACTICS, type Tactic } from './returns/tactic.ts';
import { DAY_MS, type World } from './world.ts';

/** What a second world is made of. */
export interface SecondWorldOptions {
  /** Whole number; the same seed and sizes make the same world. */
  readonly seed: number;
  /** Innocent sign-ups; returns come on top. */
  readonly signUps: number;
  readonly removed: number;
  readonly existing: number;
  /** How many come back by each tactic; without it, one return comes to `oneIn` sign-ups in all. */
  readonly returns?: number;
  /** Sign-ups to one return: 100 unless told. The innocent rows are the same for each value. */
  readonly oneIn?: number;
  readonly tactics?: readonly Tactic[];
  /** First midnight of sign-ups, milliseconds since the epoch. */
  readonly start?: number;
  /** Days over which people sign up. */
  readonly days?: number;
  /** Share of innocent sign-ups that stand beside somebody removed on purpose. */
  readonly beside?: number;
}

const DEFAULT_START = Date.UTC(2026, 0, 5);
const DEFAULT_DAYS = 120;
const DEFAULT_BESIDE = 0.02;
const DEFAULT_ONE_IN = 100;

/** Sizes, times and tactics of a world as they hold after what was left out is filled in. */
export interface Settings {
  readonly world: World;
  readonly tactics: readonly Tactic[];
  readonly returns: number;
}

/** @throws RangeError where a size is no whole number or the world gets larger than its keys */
export function readOptions(options: SecondWorldOptions): Settings {
  const { seed, signUps, removed, existing, returns, oneIn = DEFAULT_ONE_IN, tactics = TACTICS } = options;
  const { start = DEFAULT_START, days = DEFAULT_DAYS, beside = DEFAULT_BESIDE } = options;
  const wanted = returns === undefined ? Math.round(signUps / (oneIn - 1)) : returns * tactics.length;
  const people = removed + existing + signUps;
  for (const size of [seed, signUps, removed, existing, wanted, days, start / DAY_MS]) {
    if (!Number.isSafeInteger(size) || size < 0) {
      throw new RangeError(
        'Sizes are whole numbers from 0, and the start is a midnight: correct the options.',
      );
    }
  }
  if (people + wanted > MOST_KEYS) {
    throw new RangeError(`A world holds at most ${MOST_KEYS} people and returns: make it smaller.`);
  }
  const slotOf = createPermutation(seed, 'slots', people);
  const end = start + days * DAY_MS;
  const world = { seed, people, removed, existing, innocents: signUps, start, end, days, beside, slotOf };
  return { world, tactics, returns: wanted };
}
