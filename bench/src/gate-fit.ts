import { fitCalibration } from '@breakwater/graph';
import { createSignUpWorld, evaluateGate, type FoundReturn, type Tactic } from '@breakwater/returns';

/**
 * Prints what the default model of the gate was fitted on: how often each level is seen of pairs of one person (m) and of
 * two people who share an address of few or a device (place), and probabilities by bits. No claim: what it prints is read
 * by a person and taken over into the model, with rates that hardly two people share set by hand.
 *
 * `node bench/dist/gate-fit.js 11 12 13 14`
 */
const SEEDS = process.argv.slice(2).map(Number);
const TUNED: readonly Tactic[] = ['T0', 'T1', 'T2', 'T3'];
const SIZE = { signUps: 6_000, removed: 720, existing: 8_000, returns: 60, tactics: TUNED };
/** An address that more accounts have says little of a place. */
const FEW = 8;

type Counts = Record<string, Record<string, number>>;

const same: Counts = {};
const place: Counts = {};
const bits: number[] = [];
const truths: number[] = [];

for (const seed of SEEDS.length > 0 ? SEEDS : [11]) {
  const world = createSignUpWorld({ ...SIZE, seed });
  const rows = { removed: world.removed(), existing: world.existing(), signUps: world.signUps() };
  const { falseHoldsPer10k, byTactic } = evaluateGate(rows, {
    onCheck: ({ row, found, stage, personOf }) => {
      const compared = found.filter(({ because }) => !because.includes('older-than-removal'));
      const isOwn = ({ removalId }: FoundReturn) => personOf(removalId) === row.person;
      const [closest] = compared;
      if (closest) {
        bits.push(closest.bits);
        truths.push(isOwn(closest) ? 1 : 0);
      }
      if (stage === 'sign-up') return;
      for (const one of compared) {
        if (row.tactic !== undefined && isOwn(one)) count(same, one);
        else if (row.tactic === undefined && isAtOnePlace(one)) count(place, one);
      }
    },
  });
  const held = Object.entries(byTactic).map(([tactic, rates]) => `${tactic} ${rates.held.toFixed(3)}`);
  console.error(
    `world ${seed}: ${falseHoldsPer10k.toFixed(2)} false holds per 10,000; held ${held.join(', ')}`,
  );
}
console.log(
  JSON.stringify(
    {
      rates: { m: sharesOf(same), place: sharesOf(place) },
      calibration: fitCalibration(Float64Array.from(bits), Uint8Array.from(truths)),
    },
    null,
    1,
  ),
);

function isAtOnePlace({ comparisons }: FoundReturn): boolean {
  return comparisons.some(
    ({ comparison, level, sharedBy = 0 }) =>
      (comparison === 'device' && level === 'same') ||
      (comparison === 'address' && level.startsWith('same-') && level !== 'same-range' && sharedBy <= FEW),
  );
}

function count(counts: Counts, { comparisons }: FoundReturn): void {
  for (const { comparison, level } of comparisons) {
    if (level === 'not-given') continue;
    const levels = counts[comparison] ?? {};
    levels[level] = (levels[level] ?? 0) + 1;
    counts[comparison] = levels;
  }
}

function sharesOf(counts: Counts): Counts {
  return Object.fromEntries(
    Object.entries(counts).map(([comparison, levels]) => {
      const total = Object.values(levels).reduce((sum, number) => sum + number, 0);
      return [
        comparison,
        Object.fromEntries(Object.entries(levels).map(([level, number]) => [level, number / total])),
      ];
    }),
  );
}
