import type { Chances } from '../model/chances.ts';
import type { Patterns } from './patterns.ts';

export interface ExpectationOptions {
  /** Whether u is found too; fixed where it was counted over pairs drawn at random. */
  readonly fitU: boolean;
  readonly mostRounds: number;
  /** What m is thought to be, as if it had been seen in so many pairs: it decides where the records are few. */
  readonly belief: { readonly m: readonly Float64Array[]; readonly pairs: number };
  /** Stops when no chance moved further in a round. */
  readonly tolerance: number;
  readonly onRound: (round: number, most: number) => void;
}

const DEFAULTS: ExpectationOptions = {
  fitU: true,
  mostRounds: 100,
  tolerance: 1e-4,
  onRound: () => {},
  belief: { m: [], pairs: 0 },
};
/** Pairs that each level is thought to have been seen in beside those that were. */
const SMOOTHING = 0.5;

/**
 * Finds the chances that explain how often pairs agree in which way, without labels: two kinds of pairs whose
 * comparisons agree independently (Fellegi and Sunter 1969; EM after Dempster, Laird and Rubin 1977, for linkage
 * Winkler 1988). Runs over patterns, not pairs, until nothing moves; values that are not given are left out.
 */
export function maximise(
  patterns: Patterns,
  start: Chances,
  options: Partial<ExpectationOptions> = {},
): Chances {
  const { fitU, mostRounds, tolerance, onRound, belief } = { ...DEFAULTS, ...options };
  let chances = start;
  for (let round = 0; round < mostRounds; round += 1) {
    onRound(round, mostRounds);
    const next = step(patterns, chances, fitU, belief);
    const moved = furthest(chances, next);
    chances = next;
    if (moved < tolerance) break;
  }
  return chances;
}

/** For each pattern the chance that its pairs are of one entity. */
export function expect(patterns: Patterns, { m, u, share }: Chances): Float64Array {
  const { width, levels } = patterns;
  return Float64Array.from(patterns.counts, (_, pattern) => {
    let odds = Math.log(share / (1 - share));
    for (let place = 0; place < width; place += 1) {
      const level = levels[pattern * width + place] ?? 0;
      if (level > 0) odds += Math.log((m[place]?.[level] ?? 1) / (u[place]?.[level] ?? 1));
    }
    return 1 / (1 + Math.exp(-odds));
  });
}

function step(
  patterns: Patterns,
  chances: Chances,
  fitU: boolean,
  belief: ExpectationOptions['belief'],
): Chances {
  const { width, levels, counts } = patterns;
  const ofOne = expect(patterns, chances);
  const m = chances.m.map((of, place) =>
    of.map((_, level) => SMOOTHING + belief.pairs * (belief.m[place]?.[level] ?? 0)),
  );
  const u = chances.u.map((of) => new Float64Array(of.length).fill(SMOOTHING));
  let [sum, total] = [0, 0];
  counts.forEach((count, pattern) => {
    const same = (ofOne[pattern] ?? 0) * count;
    sum += same;
    total += count;
    for (let place = 0; place < width; place += 1) {
      const level = levels[pattern * width + place] ?? 0;
      const [ofM, ofU] = [m[place], u[place]];
      if (level === 0 || !ofM || !ofU) continue;
      ofM[level] = (ofM[level] ?? 0) + same;
      ofU[level] = (ofU[level] ?? 0) + count - same;
    }
  });
  return {
    m: m.map(shares),
    u: fitU ? u.map(shares) : chances.u,
    share: Math.min(Math.max(sum / total, 1e-9), 1 - 1e-9),
  };
}

/** Counts by level as shares; place 0 stays out. */
export function shares(counts: Float64Array): Float64Array {
  let total = 0;
  for (let level = 1; level < counts.length; level += 1) total += counts[level] ?? 0;
  return counts.map((count, level) => (level === 0 || total === 0 ? 0 : count / total));
}

function furthest(a: Chances, b: Chances): number {
  let most = Math.abs(a.share - b.share);
  for (const side of ['m', 'u'] as const) {
    a[side].forEach((of, place) => {
      of.forEach((chance, level) => {
        most = Math.max(most, Math.abs(chance - (b[side][place]?.[level] ?? 0)));
      });
    });
  }
  return most;
}
