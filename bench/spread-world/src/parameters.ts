import type { Settings } from './options.ts';
import { Draws } from './random/draws.ts';

/** What differs from world to world; each is drawn from the seed in the range that the README gives. */
export interface WorldParameters {
  readonly platforms: number;
  readonly postsPerDay: number;
  /** Exponent of the tail of followers. */
  readonly audienceExponent: number;
  /** Exponent and plateau of the time from seeing to passing on. */
  readonly memoryExponent: number;
  readonly memoryPlateauMinutes: number;
  /** Events that come of a first post, by mean, about: a few cascades decide it. */
  readonly eventsPerPost: number;
  /** How much of the day's activity goes at night, 0 none to 1 all. */
  readonly nightDip: number;
  /** Of those who pass an ordinary post on, who copy it instead. */
  readonly copyShare: number;
  /** The same of what violates. */
  readonly violatingCopyShare: number;
  /** Copies that land on another platform. */
  readonly jumpShare: number;
  /** Copies that a matcher recognises. */
  readonly knownCopyShare: number;
  /** Views to a report of what violates, and of what does not. */
  readonly viewsPerReport: number;
  readonly viewsPerFalseReport: number;
  readonly reportDelayHours: number;
  readonly newsBurstsPerDay: number;
  readonly matchesPerDay: number;
  readonly alertsPerDay: number;
  /** Weights of the courses that violating posts take: ordinary, pushed, slow, dormant, hijacking a happening. */
  readonly violatingCourses: readonly number[];
  readonly auc: number;
  readonly violatingAtFloor: number;
  readonly ordinaryAtFloor: number;
  readonly medianMinutes: number;
  /** Weights of the communities. */
  readonly communities: readonly number[];
}

const COMMUNITY_WEIGHTS = [0.2, 0.12, 0.22, 0.12, 0.2, 0.14];

/** Draws the parameters of a seed; an option that is given takes the place of its draw and changes no other. */
export function drawParameters({ seed, platforms, postsPerDay }: Settings): WorldParameters {
  const draws = new Draws(seed, 'parameters');
  const has3 = draws.chance(0.5);
  const posts = draws.between(0.35, 0.45);
  return {
    platforms: platforms ?? (has3 ? 3 : 2),
    postsPerDay: postsPerDay ?? posts,
    audienceExponent: draws.between(1.1, 1.5),
    memoryExponent: draws.between(0.18, 0.35),
    memoryPlateauMinutes: draws.between(2, 8),
    eventsPerPost: draws.between(14, 28),
    nightDip: draws.between(0.5, 0.85),
    copyShare: draws.between(0.015, 0.045),
    violatingCopyShare: draws.between(0.025, 0.07),
    jumpShare: draws.between(0.15, 0.35),
    knownCopyShare: draws.between(0.55, 0.9),
    viewsPerReport: draws.between(700, 3_000),
    viewsPerFalseReport: draws.between(10_000, 40_000),
    reportDelayHours: draws.between(1.5, 6),
    newsBurstsPerDay: draws.between(3, 7),
    matchesPerDay: draws.between(1, 3),
    alertsPerDay: draws.between(1, 4),
    violatingCourses: [0.4, 0.28, 0.14, 0.06, 0.12].map((weight) => draws.logNormal(weight, 0.35)),
    auc: draws.between(0.78, 0.83),
    violatingAtFloor: draws.between(0.08, 0.16),
    ordinaryAtFloor: draws.between(0.3, 0.45),
    medianMinutes: draws.between(1.5, 3),
    communities: COMMUNITY_WEIGHTS.map((weight) => draws.logNormal(weight, 0.3)),
  };
}
