import { readOptions } from '../options.ts';
import type { World } from '../world.ts';

/** What derivations are given, for tests of one of them. */
export const createSmallSettings = (beside = 0.02): World =>
  readOptions({ seed: 17, signUps: 6_000, removed: 1_800, existing: 4_000, beside }).world;
