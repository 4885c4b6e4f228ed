import type { NameUnit } from './name-unit.ts';
import type { UnitPair } from './pairing.ts';
import { relateUnits, type UnitRelation } from './relate-units.ts';

/** More candidates than this are taken in the order of their gain instead of by the best of all assignments. */
const MAX_EXACT = 14;

interface Candidate {
  readonly i: number;
  readonly j: number;
  readonly relation: UnitRelation;
  readonly gain: number;
}

/** Pairs leftover parts so that the sum of gains is greatest; each part is used once. `left` and `right` are bits. */
export function assignUnits(
  a: readonly NameUnit[],
  b: readonly NameUnit[],
  left: number,
  right: number,
): UnitPair[] {
  const candidates: Candidate[] = [];
  for (let i = 0; i < a.length; i += 1) {
    if ((left & (1 << i)) === 0) continue;
    for (let j = 0; j < b.length; j += 1) {
      if ((right & (1 << j)) === 0) continue;
      const candidate = candidateAt(a[i], b[j], i, j);
      if (candidate) candidates.push(candidate);
    }
  }
  if (candidates.length > 1) candidates.sort(byGain);
  const best = candidates.length > 1 && candidates.length <= MAX_EXACT ? searchBest(candidates) : candidates;
  return withoutClashes(best).map(({ i, j, relation }) => ({ left: [i], right: [j], ...relation }));
}

/** Greatest gain first; ties by places in a way that does not depend on which name is the first. */
const byGain = (x: Candidate, y: Candidate) =>
  y.gain - x.gain ||
  x.i + x.j - (y.i + y.j) ||
  Math.abs(x.i - x.j) - Math.abs(y.i - y.j) ||
  Math.min(x.i, x.j) - Math.min(y.i, y.j);

function candidateAt(
  unit: NameUnit | undefined,
  other: NameUnit | undefined,
  i: number,
  j: number,
): Candidate | undefined {
  if (!unit || !other || isFree(unit) || isFree(other)) return undefined;
  const relation = relateUnits(unit, other);
  if (!relation) return undefined;
  const sameRole = unit.role === other.role ? 0.2 : 0;
  return { i, j, relation, gain: worthOf(relation) + sameRole + Math.min(unit.weight, other.weight) };
}

const isFree = ({ role }: NameUnit) => role === 'particle' || role === 'legal-form';

function worthOf({ relation, edits }: UnitRelation): number {
  switch (relation) {
    case 'same':
      return 4;
    case 'variant':
      return 3;
    case 'similar':
      return 2 - edits / 2;
    case 'initial':
      return 0.5;
    default: {
      const missed: never = relation;
      return missed;
    }
  }
}

function withoutClashes(candidates: readonly Candidate[]): Candidate[] {
  let left = 0;
  let right = 0;
  return candidates.filter(({ i, j }) => {
    if ((left & (1 << i)) !== 0 || (right & (1 << j)) !== 0) return false;
    left |= 1 << i;
    right |= 1 << j;
    return true;
  });
}

/** Depth-first with the rest of the gain as bound: there are few candidates, so it ends at once. */
function searchBest(candidates: readonly Candidate[]): readonly Candidate[] {
  const rest = new Float64Array(candidates.length + 1);
  for (let at = candidates.length - 1; at >= 0; at -= 1) {
    rest[at] = (rest[at + 1] ?? 0) + (candidates[at]?.gain ?? 0);
  }
  let best = 0;
  let bestGain = -1;
  const walk = (at: number, chosen: number, left: number, right: number, gain: number) => {
    if (gain > bestGain) {
      best = chosen;
      bestGain = gain;
    }
    for (let index = at; index < candidates.length && gain + (rest[index] ?? 0) > bestGain; index += 1) {
      const next = candidates[index];
      if (!next || (left & (1 << next.i)) !== 0 || (right & (1 << next.j)) !== 0) continue;
      walk(index + 1, chosen | (1 << index), left | (1 << next.i), right | (1 << next.j), gain + next.gain);
    }
  };
  walk(0, 0, 0, 0, 0);
  return candidates.filter((_, index) => (best & (1 << index)) !== 0);
}
