import { type AccountHeader, sigmoid } from '@breakwater/learn';
import type { RiskState } from './risk-state.ts';

/** Kinds of evidence. What hangs together is one kind: of its parts only the strongest counts. */
export const RISK_GROUPS = [
  'posts',
  'profile',
  'links',
  'copies',
  'network',
  'return',
  'reports',
  'designation',
] as const;
export type RiskGroup = (typeof RISK_GROUPS)[number];

export type RiskBand = 'none' | 'possible' | 'likely';

/** Bits for (above 0) or against by kind of evidence; kinds that say nothing are left out. */
export type RiskBits = Readonly<Partial<Record<RiskGroup, number>>>;

/** How likely an account is one that supports a listed organisation, and why. */
export interface RiskWeight {
  readonly groups: readonly { readonly group: RiskGroup; readonly bits: number }[];
  /** All bits together, with the prior. */
  readonly bits: number;
  readonly probability: number;
  readonly band: RiskBand;
}

/**
 * Before anything is known: one account in 500. It stands for a platform that nobody has counted yet, as do the weights of
 * everything but text; decisions put others in their place.
 */
export const PRIOR_BITS = -9;
const POSSIBLE = 0.05;
const LIKELY = 0.5;

/**
 * How far each kind may go. The signs follow from what the evidence means: contact, a return and reports of others never
 * speak against; no kind that is not the account's own doing reaches `possible` alone.
 */
const LIMITS: Readonly<Record<RiskGroup, readonly [least: number, most: number]>> = {
  posts: [-6, 12],
  profile: [-1, 7],
  links: [0, 6],
  copies: [0, 9],
  network: [0, 3],
  return: [0, 4],
  reports: [-1, 3],
  designation: [0, 9],
};

/** A post in the band `likely` comes in 15 of 100 posts of supporters and in 5 of 1,000 of others; `possible` in 15 and 20. */
const BITS_LIKELY = 4.9;
const BITS_POSSIBLE = 2.2;
const BITS_OTHER = -0.25;

/**
 * Adds evidence up in bits (log-odds to the base 2; Good, Probability and the Weighing of Evidence, 1950).
 *
 * @example
 * weighRisk({}).band // => 'none'
 * weighRisk({ network: 99 }).band // => 'none'
 * weighRisk({ posts: 10, profile: 5 }).band // => 'likely'
 */
export function weighRisk(evidence: RiskBits): RiskWeight {
  const groups = RISK_GROUPS.flatMap((group) => {
    const [least, most] = LIMITS[group];
    const bits = Math.min(most, Math.max(least, evidence[group] ?? 0));
    return Math.abs(bits) < 0.05 ? [] : [{ group, bits: Math.round(bits * 100) / 100 }];
  });
  const bits = groups.reduce((sum, one) => sum + one.bits, PRIOR_BITS);
  const probability = sigmoid(bits * Math.LN2);
  return { groups, bits, probability, band: bandOf(probability) };
}

function bandOf(probability: number): RiskBand {
  if (probability >= LIKELY) return 'likely';
  return probability >= POSSIBLE ? 'possible' : 'none';
}

/**
 * What the posts of an account say: their mean log-odds where the model has learnt what it stands for, and how many of
 * them are likely or possible; the stronger of the two, since both come from the same words.
 */
export function bitsOfPosts(state: RiskState, accounts: AccountHeader | undefined): number {
  if (state.posts === 0) return 0;
  const others = Math.max(0, state.posts - state.likely - state.possible);
  const counted = state.likely * BITS_LIKELY + state.possible * BITS_POSSIBLE + others * BITS_OTHER;
  const step = accounts?.steps.findLast(({ posts }) => posts <= Math.max(1, Math.round(state.posts)));
  if (!step) return counted;
  const pooled = (step.slope * (state.score / state.posts) + step.shift) / Math.LN2;
  return Math.max(counted, pooled);
}
