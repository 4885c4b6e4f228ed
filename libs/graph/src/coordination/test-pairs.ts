import { type CoShares, countActivity, DEFAULT_CO_SHARES, WINDOWS_MS } from './co-shares.ts';
import { falseDiscoveryRates } from './false-discovery.ts';
import { agencyObjects } from './own-reporting.ts';
import type { Shares } from './shares.ts';

/** How surprising each pair of `CoShares` is, by its place. */
export interface TestedPairs {
  /** -log2 of a bound on the probability that chance alone makes so much. */
  readonly bits: Float64Array;
  /** Benjamini–Hochberg q-values. */
  readonly q: Float64Array;
  /** Objects that count: of several that one post carries, the rarest. */
  readonly objects: readonly (readonly number[])[];
  /** Twice the smaller share of who came first: 1 when they take turns, 0 when one always follows. */
  readonly symmetry: Float64Array;
  /** Pairs of accounts that could have been found. */
  readonly tests: number;
}

/** What an agency sends out weighs so much of what anything else does that as many have. */
const OF_AGENCY = 0.1;

/** How steep the exponential tilt is tried: the best of a grid is a valid bound. */
const TILTS = Float64Array.from({ length: 44 }, (_, step) => 0.02 * 1.15 ** step);

/**
 * Tests each pair of accounts against chance. Were accounts to choose objects by how active the accounts and how widely
 * shared the objects are (bipartite configuration model), and the times of an object to fall on its accounts at random
 * (time shuffle within the object), then accounts a and b share object o within a window at the rate
 * k_a · k_b · 2 P_o / E², where P_o counts the pairs of accounts that did, k the objects of an account and E all of
 * them. What a pair shares, weighted by rarity (log of accounts over accounts that have it), is set against that by
 * Chernoff's bound; the best window counts, less log2 of how many there are. Activity is thereby normal: who shares
 * everything is expected to meet everybody.
 *
 * One post that carries a link, a picture and a text is one coincidence and not three. What agencies send out to many who
 * else report by themselves weighs a tenth (`agencyObjects`).
 *
 * @example
 * ```ts
 * const row = (object: string, account: string, at: number) => ({ object, account, content: `${object}-${account}`, at });
 * const crowd = Array.from({ length: 300 }, (_, one) => row(`own-${one}`, `user-${one % 60}`, one));
 * const rows = ['x', 'y', 'z', 'w'].flatMap((object) => [row(object, 'user-1', 0), row(object, 'user-2', 30_000)]);
 * const shares = toShares([...crowd, ...rows]);
 * const tested = testPairs(shares, countCoShares(shares));
 * [(tested.bits[0] ?? 0) > 10, (tested.q[0] ?? 1) < 0.05, tested.objects[0]?.length] // => [true, true, 4]
 * ```
 */
export function testPairs(
  shares: Shares,
  pairs: CoShares,
  minObjects: number = DEFAULT_CO_SHARES.minObjects,
): TestedPairs {
  const activity = countActivity(shares);
  const isAgency = agencyObjects(shares, activity.accounts);
  const weight = Float64Array.from(
    activity.accounts,
    (count, object) => Math.log(shares.accounts.length / count) * (isAgency[object] === 1 ? OF_AGENCY : 1),
  );
  const expected = expectations(pairs, weight, sum(activity.objects));
  const size = pairs.a.length;
  const [bits, symmetry] = [new Float64Array(size), new Float64Array(size)];
  const objects: number[][] = [];
  for (let pair = 0; pair < size; pair++) {
    const entries = independentEntries(shares, pairs, pair, weight);
    const [a, b] = [pairs.a[pair] ?? 0, pairs.b[pair] ?? 0];
    const product = (activity.objects[a] ?? 0) * (activity.objects[b] ?? 0);
    bits[pair] = surprise(pairs, entries, weight, expected, product, minObjects);
    objects.push(entries.map((entry) => pairs.object[entry] ?? 0));
    const led = entries.filter((entry) => shares.account[pairs.earlier[entry] ?? 0] === a).length;
    symmetry[pair] = entries.length === 0 ? 0 : (2 * Math.min(led, entries.length - led)) / entries.length;
  }
  const active = activity.objects.filter((count) => count >= minObjects).length;
  const tests = (active * (active - 1)) / 2;
  return { bits, q: falseDiscoveryRates(bits, tests), objects, symmetry, tests };
}

function sum(values: Int32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** For each window and tilt the cumulant of the weight that a pair of accounts with one object each gets by chance. */
function expectations({ pairsOfObject }: CoShares, weight: Float64Array, incidences: number): Float64Array[] {
  return WINDOWS_MS.map((_, window) => {
    // Objects that as many accounts have weigh the same: there are far fewer weights than objects.
    const counts = new Map<number, number>();
    for (let object = 0; object < weight.length; object++) {
      const count = pairsOfObject[object * WINDOWS_MS.length + window] ?? 0;
      const one = weight[object] ?? 0;
      if (count > 0) counts.set(one, (counts.get(one) ?? 0) + count);
    }
    const sorted = [...counts].sort(([a], [b]) => a - b);
    return TILTS.map((tilt) => {
      const total = sorted.reduce((sum, [one, count]) => sum + count * Math.expm1(tilt * one), 0);
      return (2 * total) / incidences ** 2;
    });
  });
}

/** What counts of the shared objects of a pair, the rarest first: no post on either side twice. */
function independentEntries(shares: Shares, pairs: CoShares, pair: number, weight: Float64Array): number[] {
  const [from, to] = [pairs.start[pair] ?? 0, pairs.start[pair + 1] ?? 0];
  const rarity = (entry: number) => weight[pairs.object[entry] ?? 0] ?? 0;
  const entries = Array.from({ length: to - from }, (_, at) => from + at).sort(
    (one, other) => rarity(other) - rarity(one) || one - other,
  );
  const used = new Set<string>();
  return entries.filter((entry) => {
    const posts = [
      shares.content[pairs.earlier[entry] ?? 0] ?? '',
      shares.content[pairs.later[entry] ?? 0] ?? '',
    ];
    if (posts.some((post) => used.has(post))) return false;
    for (const post of posts) used.add(post);
    return true;
  });
}

function surprise(
  pairs: CoShares,
  entries: readonly number[],
  weight: Float64Array,
  expected: readonly Float64Array[],
  product: number,
  minObjects: number,
): number {
  let best = 0;
  for (const [window, cumulants] of expected.entries()) {
    let [total, count] = [0, 0];
    for (const entry of entries) {
      if ((pairs.window[entry] ?? 0) > window) continue;
      total += weight[pairs.object[entry] ?? 0] ?? 0;
      count++;
    }
    if (count < minObjects) continue;
    for (const [step, tilt] of TILTS.entries())
      best = Math.max(best, tilt * total - product * (cumulants[step] ?? 0));
  }
  return Math.max(0, best / Math.LN2 - Math.log2(WINDOWS_MS.length));
}
