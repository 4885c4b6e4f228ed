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
/**
 * Kinds hang together: who talks about a war all day links to it, passes texts on and says so in the bio. So beside the
 * strongest kind that speaks for, what others say for counts in part.
 */
const OF_FURTHER = 0.6;
/** What others did or said: who is with whom, whom it resembles, who reported it; who is in a network is also reported. */
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
  const factors = factorsOf(evidence);
  const groups = RISK_GROUPS.flatMap((group) => {
    const bits = within(group, evidence[group] ?? 0);
    const counted = bits > 0 ? bits * factors(group) : bits;
    return Math.abs(counted) < 0.05 ? [] : [{ group, bits: Math.round(counted * 100) / 100 }];
  });
  const bits = groups.reduce((sum, one) => sum + one.bits, PRIOR_BITS);
  const probability = sigmoid(bits * Math.LN2);
  return { groups, bits, probability, band: bandOf(probability) };
}

/** By how much each kind that speaks for counts. Contact is one kind here, so that more of it never counts less. */
function factorsOf(evidence: RiskBits): (group: RiskGroup) => number {
  let contact = 0;
  let strongest: RiskGroup | undefined;
  let most = 0;
  for (const group of RISK_GROUPS) {
    const bits = within(group, evidence[group] ?? 0);
    if (CONTACT.has(group)) contact += Math.max(0, bits);
    else if (bits > most) [strongest, most] = [group, bits];
  }
  const isContact = Math.min(MOST_OF_CONTACT, contact) > most;
  const ofContact = Math.min(1, MOST_OF_CONTACT / contact) * (isContact ? 1 : OF_FURTHER);
  return (group) => {
    if (CONTACT.has(group)) return ofContact;
    return group === strongest && !isContact ? 1 : OF_FURTHER;
  };
}

function within(group: RiskGroup, bits: number): number {
  const [least, most] = LIMITS[group];
  return Math.min(most, Math.max(least, bits));
}

function bandOf(probability: number): Band {
  if (probability >= LIKELY) return 'likely';
  return probability >= POSSIBLE ? 'possible' : 'none';
}
