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

/** What is known when an account signs up, and its deeds with their times; addresses of later sessions are not looked at. */
function* rowsOf(rows: Iterable<WorldRow>): Generator<SignUpRow> {
  for (const { follows, links, media, texts, sessions = [], ...row } of rows) {
    const known = row.role === 'signup' ? sessions.filter(({ at }) => at <= row.at) : sessions;
    yield { ...row, sessions: known };
  }
}
