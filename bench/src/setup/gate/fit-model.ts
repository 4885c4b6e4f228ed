import { sigmoid } from '@breakwater/learn';
import {
  DEFAULT_GATE_MODEL,
  evaluateGate,
  type FoundReturn,
  type GateModel,
  type GateRows,
  type ReturnRates,
} from '@breakwater/returns';

/** A world that a model is fitted on: its rows, made anew each time, and what its platform would know of itself. */
export interface FittedWorld {
  rows(): GateRows;
  readonly rates: ReturnRates;
}

/**
 * False alarms that thresholds are chosen for, in 10,000 sign-ups of people who were never removed: of 20 that may be
 * queued, what is proven and nobody else has takes some three by rule, whatever the thresholds are, and more in some worlds.
 */
const BUDGET = { held: 0.5, queued: 13 } as const;
/** A level that was seen in no pair is still seen in so many. */
const LEAST_SEEN = 0.5;
/** Who returns can leave out whatever they did before: that it is missing never weighs more than two bits against it. */
const LEAST_OF_WHAT_DIFFERS = 0.25;
const LEAST_SHARE = 0.0005;
/** Beyond so many bits for or against everything is as likely as it gets. */
const MOST_BITS = 30;
/** One in a hundred, before bits are known to overstate. */
const LEAST_BITS = Math.log2(1 / 99);
const LEAST_SLOPE = 0.1;
const STEPS = 50;
const LOW = 0.02;
const HIGH = 0.999;

type Levels = Record<
  string,
  Record<string, { readonly m: number; readonly u: number; readonly place: number }>
>;

/**
 * Fits the gate on worlds: how often each level is seen of one person's two accounts (m), probabilities by bits, and the
 * thresholds that keep to a budget of false alarms. What hardly two people share (u) and what a place explains stay as the
 * model has them: worlds of some thousand people cannot tell.
 */
export function fitGateModel(worlds: readonly FittedWorld[], version: string, fittedOn: string): GateModel {
  const rated = withRates(DEFAULT_GATE_MODEL, countLevels(worlds));
  const open = { ...rated, thresholds: { ...rated.thresholds, possible: 1e-6, likely: 1 } };
  const { bits, truths } = closestPairs(worlds, open);
  const calibration = tableOf(bits, truths);
  const calibrated = { ...open, calibration, version, fittedOn };
  return { ...calibrated, thresholds: { ...calibrated.thresholds, ...thresholdsFor(worlds, calibrated) } };
}

/**
 * Probability by bits, rising, as a model file has it. Only by how much bits overstate is fitted, since evidence hangs
 * together: that even odds are even is left as it is. How many of those who sign up are returns, and by which tactics, is a
 * world's own and belongs to the prior; what some hundred returns of one world look like holds in no other.
 */
function tableOf(bits: readonly number[], truths: readonly number[]): GateModel['calibration'] {
  const slope = fitSlope(bits, truths);
  const table: [number, number][] = [];
  for (let at = -MOST_BITS; at <= MOST_BITS; at += 1) {
    const share = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, sigmoid(slope * at)));
    const rounded = Number(share.toFixed(4));
    if (rounded !== table.at(-1)?.[1]) table.push([at, rounded]);
  }
  return table;
}

/** Log-odds for a bit, of pairs that are a return with one in a hundred at least: logistic regression through even odds. */
function fitSlope(bits: readonly number[], truths: readonly number[]): number {
  let slope = Math.LN2;
  for (let step = 0; step < STEPS; step += 1) {
    let [gradient, curvature] = [0, 0];
    for (const [at, bit] of bits.entries()) {
      if (bit < LEAST_BITS) continue;
      const p = sigmoid(slope * bit);
      gradient += (p - (truths[at] ?? 0)) * bit;
      curvature += p * (1 - p) * bit * bit;
    }
    if (curvature === 0) break;
    slope = Math.min(Math.LN2, Math.max(LEAST_SLOPE, slope - gradient / curvature));
  }
  return slope;
}

/** Levels of pairs that are one person, each return a day after it signed up. */
function countLevels(worlds: readonly FittedWorld[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { rows, rates } of worlds) {
    evaluateGate(rows(), {
      rates,
      onCheck: ({ row, own, stage }) => {
        if (row.tactic === undefined || stage !== 'after-24h') return;
        for (const { comparison, level } of own?.comparisons ?? []) {
          if (level === 'not-given' || level === 'of-many-people') continue;
          const levels = counts.get(comparison) ?? new Map<string, number>();
          levels.set(level, (levels.get(level) ?? 0) + 1);
          counts.set(comparison, levels);
        }
      },
    });
  }
  return counts;
}

function withRates(model: GateModel, counts: ReadonlyMap<string, ReadonlyMap<string, number>>): GateModel {
  const comparisons: Levels = {};
  for (const [name, levels] of Object.entries(model.comparisons as Levels)) {
    const seen = counts.get(name);
    const total = [...(seen?.values() ?? [])].reduce((sum, count) => sum + count, 0);
    comparisons[name] = seen === undefined || !canDiffer(levels) ? levels : ratesOf(levels, seen, total);
  }
  return { ...model, comparisons: comparisons as GateModel['comparisons'] };
}

/** Where nothing is said when two differ, how often they agree cannot be told from those that do. */
const canDiffer = (levels: Levels[string]) => Object.values(levels).some(({ m, u }) => m < u);

interface Agreeing {
  readonly names: string[];
  m: number;
  u: number;
  place: number;
}

/**
 * Rates of the levels of a comparison, the strongest first. Neighbours of which the weaker would weigh more are taken
 * together (isotonic regression by pooling, Barlow and others 1972); none weighs less than a place explains.
 */
function ratesOf(levels: Levels[string], seen: ReadonlyMap<string, number>, total: number): Levels[string] {
  const rates: Levels[string] = {};
  const pools: Agreeing[] = [];
  for (const [name, { m: before, u, place }] of Object.entries(levels)) {
    const m = ((seen.get(name) ?? 0) + LEAST_SEEN * before) / (total + LEAST_SEEN);
    if (before <= u) {
      // What speaks against never speaks for.
      rates[name] = { m: Math.min(Math.max(m, LEAST_OF_WHAT_DIFFERS * u), u, place), u, place };
      continue;
    }
    let pool: Agreeing = { names: [name], m, u, place };
    for (let last = pools.at(-1); last && last.m / last.u < pool.m / pool.u; last = pools.at(-1)) {
      pools.pop();
      pool = {
        names: [...last.names, ...pool.names],
        m: last.m + pool.m,
        u: last.u + pool.u,
        place: last.place + pool.place,
      };
    }
    pools.push(pool);
  }
  let stronger = Number.POSITIVE_INFINITY;
  for (const { names, m, u, place } of pools) {
    const same = Math.log2(m / u);
    const ofPlace = Math.min(Math.max(0, Math.log2(place / u)), same);
    const over = Math.min(same - ofPlace, stronger);
    stronger = over;
    for (const name of names) {
      const own = levels[name]?.u ?? u;
      rates[name] = { m: own * 2 ** same, u: own, place: own * 2 ** (same - over) };
    }
  }
  return Object.fromEntries(Object.keys(levels).map((name) => [name, rates[name] as Levels[string][string]]));
}

function closestPairs(worlds: readonly FittedWorld[], model: GateModel) {
  const bits: number[] = [];
  const truths: number[] = [];
  for (const { rows, rates } of worlds) {
    evaluateGate(rows(), {
      model,
      rates,
      onCheck: ({ row, found, personOf }) => {
        const [closest] = found.filter(isComparable);
        if (!closest) return;
        bits.push(closest.bits);
        truths.push(personOf(closest.removalId) === row.person ? 1 : 0);
      },
    });
  }
  return { bits, truths };
}

const isComparable = ({ because }: FoundReturn) => !because.includes('older-than-removal');

/** The least probabilities that keep false holds and false queueing within the budget. */
function thresholdsFor(
  worlds: readonly FittedWorld[],
  model: GateModel,
): { likely: number; possible: number } {
  const queued: number[] = [];
  const held: number[] = [];
  let innocents = 0;
  for (const { rows, rates } of worlds) {
    const best = { queued: 0, held: 0 };
    evaluateGate(rows(), {
      model,
      rates,
      onCheck: ({ row, found, stage }) => {
        if (row.tactic !== undefined) return;
        for (const one of found) {
          if (one.band === 'nothing') continue;
          best.queued = Math.max(best.queued, one.probability);
          if (one.because.every((code) => MAY_HOLD.has(code)))
            best.held = Math.max(best.held, one.probability);
        }
        if (stage !== 'after-7d') return;
        innocents += 1;
        queued.push(best.queued);
        held.push(best.held);
        Object.assign(best, { queued: 0, held: 0 });
      },
    });
  }
  const likely = Math.max(0.9, thresholdAt(held, (innocents * BUDGET.held) / 10_000));
  return { likely, possible: Math.min(likely, thresholdAt(queued, (innocents * BUDGET.queued) / 10_000)) };
}

const MAY_HOLD: ReadonlySet<string> = new Set(['below-likely', 'address-of-many']);

/** Just above the probability that too many reach. */
function thresholdAt(probabilities: number[], allowed: number): number {
  const falling = probabilities.sort((a, b) => b - a);
  return Math.min(HIGH, Math.max(LOW, (falling[Math.floor(allowed)] ?? 0) + 1e-6));
}
