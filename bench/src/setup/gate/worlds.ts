import { createSignUpWorld, type SignUpRow } from '@breakwater/returns';
import { createSecondWorld, type WorldRow } from '@breakwater/second-world';
import type { FittedWorld } from './fit-model.ts';

/** How large a world is that the gate is fitted or judged on. */
export interface WorldSizes {
  readonly seed: number;
  readonly signUps: number;
  readonly removed: number;
  /** Of each tactic. */
  readonly returns: number;
}

const FIRST_DAYS = 90;
const SECOND_DAYS = 120;
const FIRST_TACTICS = 6;
const SECOND_TACTICS = 14;
const MOST = 0.9;

/** Of a platform as it believes itself to be before it has learned how many come back. */
const RETURNING = 0.3;

const ratesOf = (days: number, tactics: number, { signUps, removed, returns }: WorldSizes) => ({
  signUpsPerDay: signUps / days,
  returning: Math.min(MOST, (returns * tactics) / removed),
});

/** The world that the gate's own package makes. */
export function firstWorld(sizes: WorldSizes): FittedWorld {
  return {
    rates: ratesOf(FIRST_DAYS, FIRST_TACTICS, sizes),
    rows() {
      const world = createSignUpWorld({ ...sizes, existing: sizes.signUps });
      return { removed: world.removed(), existing: world.existing(), signUps: world.signUps() };
    },
  };
}

/** The world that was written by somebody who had not read the gate. */
export function secondWorld(sizes: WorldSizes): FittedWorld {
  return {
    rates: ratesOf(SECOND_DAYS, SECOND_TACTICS, sizes),
    rows() {
      const world = createSecondWorld({ ...sizes, existing: sizes.signUps });
      return {
        removed: rowsOf(world.removed()),
        existing: rowsOf(world.existing()),
        signUps: rowsOf(world.signUps()),
      };
    },
  };
}

/** How large a world is that has nobody who comes back. */
export interface InnocentSizes {
  readonly seed: number;
  readonly signUps: number;
  readonly removed: number;
  readonly existing: number;
}

/** The world of the second generator, and nobody in it comes back: whoever is flagged is flagged wrongly. */
export function innocentWorld(sizes: InnocentSizes): FittedWorld {
  return {
    rates: { returning: RETURNING, signUpsPerDay: sizes.signUps / SECOND_DAYS },
    rows() {
      const world = createSecondWorld({ ...sizes, returns: 0, tactics: [] });
      return {
        removed: rowsOf(world.removed()),
        existing: rowsOf(world.existing()),
        signUps: rowsOf(world.signUps()),
      };
    },
  };
}

/** What is known when an account signs up, and its deeds with their times; addresses of later sessions are not looked at. */
function* rowsOf(rows: Iterable<WorldRow>): Generator<SignUpRow> {
  for (const { follows, links, media, texts, sessions = [], ...row } of rows) {
    const known = row.role === 'signup' ? sessions.filter(({ at }) => at <= row.at) : sessions;
    yield { ...row, sessions: known };
  }
}
