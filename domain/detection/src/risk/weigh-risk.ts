import { type Band, sigmoid } from '@breakwater/learn';

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

/** Bits for (above 0) or against by kind of evidence; kinds that say nothing are left out. */
export type RiskBits = Readonly<Partial<Record<RiskGroup, number>>>;

/** How likely an account is one that supports a listed organisation, and why. */
export interface RiskWeight {
  readonly groups: readonly { readonly group: RiskGroup; readonly bits: number }[];
  /** All bits together, with the prior. */
  readonly bits: number;
  readonly probability: number;
  readonly band: Band;
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
/** What others did or said: who is with whom, whom it resembles, who reported it. */
const CONTACT: ReadonlySet<RiskGroup> = new Set(['network', 'return', 'reports']);
/**
 * A quarter of a bit short of `possible`: whatever does not rest on something that the account did itself, and what rests on
 * nothing but its name, ends here.
 */
export const MOST_OF_CONTACT = 4.5;

/**
 * Adds evidence up in bits (log-odds to the base 2; Good, Probability and the Weighing of Evidence, 1950).
 *
 * @example
 * weighRisk({}).band // => 'none'
 * weighRisk({ network: 99, return: 99, reports: 99 }).band // => 'none'
 * weighRisk({ posts: 10, profile: 5 }).band // => 'likely'
 */
export function weighRisk(evidence: RiskBits): RiskWeight {
  const share = contactShare(evidence);
  const groups = RISK_GROUPS.flatMap((group) => {
    const bits = within(group, evidence[group] ?? 0);
    const counted = CONTACT.has(group) && bits > 0 ? bits * share : bits;
    return Math.abs(counted) < 0.05 ? [] : [{ group, bits: Math.round(counted * 100) / 100 }];
  });
  const bits = groups.reduce((sum, one) => sum + one.bits, PRIOR_BITS);
  const probability = sigmoid(bits * Math.LN2);
  return { groups, bits, probability, band: bandOf(probability) };
}

function within(group: RiskGroup, bits: number): number {
  const [least, most] = LIMITS[group];
  return Math.min(most, Math.max(least, bits));
}

/** Who is in a network is also taken for a return and reported: one thing that others see, and not three. */
function contactShare(evidence: RiskBits): number {
  let sum = 0;
  for (const group of CONTACT) sum += Math.max(0, within(group, evidence[group] ?? 0));
  return sum > MOST_OF_CONTACT ? MOST_OF_CONTACT / sum : 1;
}

function bandOf(probability: number): Band {
  if (probability >= LIKELY) return 'likely';
  return probability >= POSSIBLE ? 'possible' : 'none';
}
