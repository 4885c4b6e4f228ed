import type { NameEvidence } from './evidence.ts';
import type { AnalysedName, NameRole, NameUnit } from './name-unit.ts';
import type { Pairing, UnitPair } from './pairing.ts';
import type { CompareWeights } from './weights.ts';

/**
 * Share of the `missing` weight that a part without counterpart bears; a personal name bears its own rarity. A nisba, a
 * title or a legal form is often left out, a word that tells two branches of one group apart is not.
 */
const MISSING_SHARE: Partial<Record<NameRole, number>> = {
  nisba: 0.25,
  kunya: 0.15,
  honorific: 0,
  suffix: 0,
  particle: 0,
  initial: 0.1,
  'legal-form': 0,
  word: 1,
  place: 0.8,
  number: 0.8,
  'business-word': 0.8,
  'class-word': 0.08,
  'soft-word': 0.05,
};
const LEAST_ACRONYM = 3;
/** What stands in brackets or after a slash is left out more often than not. */
const ASIDE_SHARE = 0.3;
/** Parts of which a bearer has one, so that two different ones are two bearers. */
const EXCLUSIVE: ReadonlySet<NameRole> = new Set<NameRole>([
  'given',
  'father',
  'ancestor',
  'name',
  'nisba',
  'initial',
  'word',
  'place',
  'number',
  'business-word',
]);

/** Parts that found no partner: on both sides they contradict each other, on one side they are missing. */
export function judgeLeftovers(
  a: AnalysedName,
  b: AnalysedName,
  pairing: Pairing,
  weights: CompareWeights,
): NameEvidence[] {
  const left = isOtherName(a, pairing.pairs, 'left') ? [] : leftover(a, pairing.left);
  const right = isOtherName(b, pairing.pairs, 'right') ? [] : leftover(b, pairing.right);
  const evidence: NameEvidence[] = [];
  if (left.length > 0 && right.length > 0) {
    // `Army` is left out or in; only another kind of organisation is another one.
    contradict(left, right, isKind, weights, evidence);
    contradict(left, right, isOwn, weights, evidence);
  }
  for (const unit of left) if (!isRepeated(a, unit)) evidence.push(missing(unit, 'left', weights));
  for (const unit of right) if (!isRepeated(b, unit)) evidence.push(missing(unit, 'right', weights));
  return evidence;
}

/** Pairs what contradicts each other, the rarest first, and takes it out of the leftovers. */
function contradict(
  left: NameUnit[],
  right: NameUnit[],
  accepts: (unit: NameUnit) => boolean,
  weights: CompareWeights,
  evidence: NameEvidence[],
): void {
  const mine = left.filter(accepts);
  const theirs = right.filter(accepts);
  if (mine.length === 0 || theirs.length === 0) return;
  mine.sort(byWeight);
  theirs.sort(byWeight);
  for (let index = 0; index < mine.length && index < theirs.length; index += 1) {
    const unit = mine[index];
    const other = theirs[index];
    if (!unit || !other) break;
    evidence.push({
      left: unit.text,
      right: other.text,
      relation: 'contradiction',
      role: unit.role,
      contribution: weights.contradiction + weights.contradictionRare * Math.min(unit.weight, other.weight),
    });
    left.splice(left.indexOf(unit), 1);
    right.splice(right.indexOf(other), 1);
  }
}

/** What agrees stands in brackets or after a slash, letter by letter: it is another name, and the one before it need not agree. */
function isOtherName(name: AnalysedName, pairs: readonly UnitPair[], side: 'left' | 'right'): boolean {
  let hasWord = false;
  for (const pair of pairs) {
    if (pair.relation !== 'same') return false;
    for (const index of pair[side]) {
      const unit = name.units[index];
      if (!unit?.isAside) return false;
      hasWord ||= unit.role === 'word' && unit.surface.length >= LEAST_ACRONYM;
    }
  }
  return hasWord;
}

/** Without what says nothing. */
function leftover(name: AnalysedName, free: number): NameUnit[] {
  return name.units.filter((unit, index) => (free & (1 << index)) !== 0 && MISSING_SHARE[unit.role] !== 0);
}

/** A word that the name has twice: once is enough, unless the other name has a third word in its place. */
const isRepeated = (name: AnalysedName, unit: NameUnit) =>
  name.units.some((other) => other !== unit && other.surface === unit.surface);

/** An acronym in brackets is no word in place of another; a place there is. */
const isOwn = ({ role, isAside }: NameUnit) => EXCLUSIVE.has(role) && (!isAside || role === 'place');
const isKind = ({ role, isAside }: NameUnit) => role === 'class-word' && !isAside;

const byWeight = (a: NameUnit, b: NameUnit) =>
  b.weight - a.weight || (a.surface < b.surface ? -1 : a.surface > b.surface ? 1 : 0);

function missing(unit: NameUnit, side: 'left' | 'right', weights: CompareWeights): NameEvidence {
  return {
    left: side === 'left' ? unit.text : '',
    right: side === 'right' ? unit.text : '',
    relation: 'missing',
    role: unit.role,
    contribution:
      weights.missing * (MISSING_SHARE[unit.role] ?? unit.weight) * (unit.isAside ? ASIDE_SHARE : 1),
  };
}
