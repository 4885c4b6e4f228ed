import { createSecondWorld, type SecondWorld } from '../second-world.ts';

/** A world that is made in a second or two and has some of each kind. */
export const createSmallWorld = (seed = 11): SecondWorld =>
  createSecondWorld({ seed, signUps: 6_000, removed: 1_800, existing: 4_000, returns: 12 });
