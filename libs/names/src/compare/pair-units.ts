import { assignUnits } from './assign-units.ts';
import { joinUnits } from './join-units.ts';
import type { AnalysedName } from './name-unit.ts';
import type { Pairing, UnitPair } from './pairing.ts';
import { isSame } from './relate-units.ts';

/** Finds which parts of two names are the same ones: equal words first, then the best assignment of the others. */
export function pairUnits(a: AnalysedName, b: AnalysedName): Pairing {
  const pairs: UnitPair[] = [];
  let left = (1 << a.units.length) - 1;
  let right = (1 << b.units.length) - 1;
  const take = (found: readonly UnitPair[]) => {
    for (const pair of found) {
      pairs.push(pair);
      for (const index of pair.left) left &= ~(1 << index);
      for (const index of pair.right) right &= ~(1 << index);
    }
  };
  take(equalUnits(a, b));
  // `SiemensAG` is `Siemens AG` before it is a misspelt `Siemens`.
  if (left !== 0 && right !== 0) take(joinUnits(a, b, left, right, 'exact'));
  if (left !== 0 && right !== 0) take(assignUnits(a.units, b.units, left, right));
  if (left !== 0 && right !== 0) {
    take(joinUnits(a, b, left, right, isAcrossScripts(a, b) ? 'heard' : 'misspelt'));
  }
  // Last, so that the acronym of a name does not take the words that stand beside it: `TTP (Tall Timber Project)`.
  if (left !== 0 && right !== 0) take(joinUnits(a, b, left, right, 'acronym'));
  return { pairs, left, right };
}

/** Names of more parts are not said as one; what is pasted in is compared in time. */
const MAX_HEARD_PARTS = 16;

/** Writers of another script part and join words at other places. */
function isAcrossScripts(a: AnalysedName, b: AnalysedName): boolean {
  if (a.units.length + b.units.length > MAX_HEARD_PARTS) return false;
  return a.units[0]?.token.script !== b.units[0]?.token.script;
}

function equalUnits(a: AnalysedName, b: AnalysedName): UnitPair[] {
  const found: UnitPair[] = [];
  let taken = 0;
  for (let i = 0; i < a.units.length; i += 1) {
    const unit = a.units[i];
    for (let j = 0; j < b.units.length; j += 1) {
      const other = b.units[j];
      if (!unit || !other || (taken & (1 << j)) !== 0 || !isSame(unit, other)) continue;
      taken |= 1 << j;
      found.push({ left: [i], right: [j], relation: 'same', edits: 0, editShare: 0 });
      break;
    }
  }
  return found;
}
