const TAIL = 0.025;
/** Halvings of the interval: more change nothing in a double. */
const STEPS = 60;

/**
 * 95 % interval of a share that holds it at least that often, however few cases there are: of rare hits in few cases
 * Wilson's begins too far up. All of [0, 1] when nothing was counted.
 *
 * C. J. Clopper and E. S. Pearson, The use of confidence or fiducial limits illustrated in the case of the binomial,
 * Biometrika 26 (1934) 404–413.
 *
 * @example
 * ```ts
 * exactInterval(0, 0) // => [0, 1]
 * exactInterval(0, 10).map((limit) => limit.toFixed(4)) // => ['0.0000', '0.3085']
 * exactInterval(2, 100).map((limit) => limit.toFixed(4)) // => ['0.0024', '0.0704']
 * exactInterval(50, 20000).map((limit) => limit.toFixed(5)) // => ['0.00186', '0.00329']
 * ```
 */
export function exactInterval(hits: number, cases: number): [low: number, high: number] {
  if (cases === 0) return [0, 1];
  const low = hits === 0 ? 0 : shareWhere((share) => 1 - atMost(hits - 1, cases, share) >= TAIL);
  const high = hits === cases ? 1 : shareWhere((share) => atMost(hits, cases, share) <= TAIL);
  return [low, high];
}

/** The least share for which it holds; it holds from some share on. */
function shareWhere(holds: (share: number) => boolean): number {
  let [below, above] = [0, 1];
  for (let step = 0; step < STEPS; step++) {
    const middle = (below + above) / 2;
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/** Chance of at most so many hits; in logarithms, since the first terms of many cases have no place in a number. */
function atMost(hits: number, cases: number, share: number): number {
  const odds = Math.log(share) - Math.log1p(-share);
  let term = cases * Math.log1p(-share);
  let sum = Math.exp(term);
  for (let hit = 1; hit <= hits; hit++) {
    term += Math.log((cases - hit + 1) / hit) + odds;
    sum += Math.exp(term);
  }
  return sum;
}
