import { EVIDENCE_GROUPS, type EvidenceGroup, type GateBand } from '@breakwater/contracts/returns';
import { calibrate } from './calibrate.ts';
import { AT, COMPARISONS } from './comparisons.ts';
import type { GateModel } from './gate-model.ts';
import { MANY_PEOPLE, NOT_GIVEN, type Pair } from './pair.ts';
import type { Query } from './query.ts';
import type { PairWeight } from './weigh-pair.ts';

/** What an account is to one removal, and each rule that had a say, as a code. */
export interface BandDecision {
  readonly band: GateBand;
  readonly probability: number;
  readonly groups: readonly EvidenceGroup[];
  readonly strong: boolean;
  readonly because: readonly string[];
}

const STRONG = ['email', 'phone', 'payment', 'device'] as const;

const OWN_THINGS = ['profile-links', 'avatar'] as const;
/** Others that may show it for it to be somebody's own. */
const FEW = 3;
/** Names and handles are a second thing that agrees where fewer than one in a thousand would agree by chance. */
const NAMES_TELL_BITS = 10;
const PROFILE = EVIDENCE_GROUPS.indexOf('profile');
/** What hardly two people share, and how many of its levels say so by themselves. */
const UNIQUE = (['email', 'phone', 'payment'] as const).map((name) => ({
  at: AT[name],
  proven: COMPARISONS[name].proven,
  isLine: name === 'phone',
}));
/** Numbers rest for up to so long before somebody else is given them (47 CFR 52.15(f)(1)(ii), aging numbers: 45 to 90 days). */
const LINE_IS_KEPT_MS = 90 * 86_400_000;

/**
 * Whether both accounts have something that nobody else has and that its owner has proven: a mailbox or a line that both
 * verified, a payment instrument. Such a pair is for people to look at, whatever else differs. A line says so for as long as
 * it cannot be somebody else's by now; after that it weighs like all else. An invitation proves nothing: it is handed on, and
 * of those who come by one that a removed account had, hardly one in fifty is its owner.
 */
export function hasUnique({ row, sharedBy }: Pair, sinceRemovalMs: number): boolean {
  return UNIQUE.some(({ at, proven, isLine }) => {
    const level = row[at] ?? NOT_GIVEN;
    const isProven = level >= 0 && level < proven;
    return isProven && (sharedBy[at] ?? 0) <= 0 && (!isLine || sinceRemovalMs <= LINE_IS_KEPT_MS);
  });
}

/** Whether a profile shows something that is no name: a link or a picture that few others have. */
function hasOwnThing({ level, sharedBy }: Pair): boolean {
  return OWN_THINGS.some((name) => (level[AT[name]] ?? -1) >= 0 && (sharedBy[AT[name]] ?? 0) <= FEW);
}

/** Whether a comparison is an identifier that names few people, for this value. */
export function isStrong(model: GateModel, pair: Pair, comparison: number): boolean {
  return STRONG.some(
    (name) =>
      AT[name] === comparison &&
      pair.level[comparison] === 0 &&
      (pair.sharedBy[comparison] ?? 0) <= model.strongUpTo[name],
  );
}

/** Why groups that speak for it are fewer than two that do not hang together, as a code. */
function tooFewGroups(groups: readonly EvidenceGroup[], namesAreOfMany: boolean): string | undefined {
  const ofPlace = groups.filter((group) => group === 'network' || group === 'device').length;
  if (ofPlace === groups.length) return 'household';
  const apart = groups.length - ofPlace + Math.min(1, ofPlace);
  if (apart < 2) return 'one-group';
  return apart === 2 && groups.includes('profile') && namesAreOfMany ? 'names-of-many' : undefined;
}

/**
 * The band of a pair. Likely needs two groups that do not hang together, of which network and device are one, and a
 * strong identifier. Names and handles that many have are none of the two: where few names are in use, relatives and next
 * owners of a number would be held for theirs. A place that explains all as well takes one band away; network alone and
 * names alone are nothing at all. Possible is also, whatever else differs, what hardly anybody shares (`hasUnique`).
 */
export function decideBand(
  model: GateModel,
  { createdAt }: Query,
  removedAt: number,
  pair: Pair,
  { bits, priorBits, samePersonBits, placePriorBits, sharedPlaceBits, groupBits }: PairWeight,
): BandDecision {
  const { likely, possible, groupBits: enough } = model.thresholds;
  const groups = EVIDENCE_GROUPS.filter((_, at) => (groupBits[at] ?? 0) >= enough);
  const strong = STRONG.some((name) => isStrong(model, pair, AT[name]));
  const probability = calibrate(model.calibration, bits);
  const because: string[] = [];
  if (pair.level[AT.address] === MANY_PEOPLE) because.push('address-of-many');
  const decided = (band: GateBand, ...codes: string[]): BandDecision => ({
    band,
    probability,
    groups,
    strong,
    because: [...codes, ...because],
  });

  if (createdAt < removedAt) return decided('nothing', 'older-than-removal');
  if (groups.length === 0) return decided('nothing', 'no-group');
  if (groups.every((group) => group === 'network')) return decided('nothing', 'network-alone');
  // Names are borne by many, and handles are made of names.
  if (groups.every((group) => group === 'profile') && !hasOwnThing(pair)) {
    return decided('nothing', 'profile-alone');
  }
  const unique = hasUnique(pair, createdAt - removedAt);
  if (probability < possible) {
    return unique ? decided('possible', 'unique-identifier') : decided('nothing', 'below-possible');
  }

  const isOfMany = (groupBits[PROFILE] ?? 0) < NAMES_TELL_BITS && !hasOwnThing(pair);
  const tooFew = tooFewGroups(groups, isOfMany);
  if (tooFew) because.push(tooFew);
  if (!strong) because.push('no-strong-identifier');
  if (probability < likely) because.push('below-likely');
  const isHeldBack = because.some((code) => code !== 'address-of-many');
  const isPlace = placePriorBits + sharedPlaceBits > priorBits + samePersonBits;
  if (isPlace && isHeldBack && !unique) return decided('nothing', 'shared-place');
  if (isPlace) return decided('possible', 'shared-place');
  return isHeldBack ? decided('possible') : decided('likely', 'groups-agree', 'strong-identifier');
}
