/** Two judgements of one thing: of the first and of the second person. */
export type Pair = readonly [first: string, second: string];

/**
 * Share of the pairs that agree; NaN of none.
 *
 * @example
 * ```ts
 * agreementOf([['a', 'a'], ['a', 'b']]) // => 0.5
 * ```
 */
export function agreementOf(pairs: readonly Pair[]): number {
  return pairs.filter(([first, second]) => first === second).length / pairs.length;
}

/**
 * Cohen's kappa: agreement beyond what the two would reach by chance with their own shares of each answer. 1 is full
 * agreement, 0 that of chance; undefined without pairs, or where both always give one and the same answer.
 *
 * J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960) 37–46.
 *
 * @example
 * ```ts
 * cohensKappa([['a', 'a'], ['a', 'b'], ['b', 'b'], ['b', 'a']]) // => 0
 * cohensKappa([['a', 'a'], ['a', 'a']]) // => undefined
 * ```
 */
export function cohensKappa(pairs: readonly Pair[]): number | undefined {
  const n = pairs.length;
  const first = countOf(pairs.map(([value]) => value));
  const second = countOf(pairs.map(([, value]) => value));
  let byChance = 0;
  for (const [value, count] of first) byChance += count * (second.get(value) ?? 0);
  // In whole numbers, so that full agreement on one answer is found exactly.
  if (byChance === n * n) return undefined;
  const expected = byChance / (n * n);
  return (agreementOf(pairs) - expected) / (1 - expected);
}

/**
 * Krippendorff's alpha for nominal answers: any number of people, who need not all have judged everything. 1 is full
 * agreement, 0 that of chance; undefined where nothing was judged twice, or all gave one answer.
 *
 * K. Krippendorff, Computing Krippendorff's alpha-reliability, University of Pennsylvania (2011), section C.
 *
 * @param units the answers to each thing that was judged
 * @example
 * ```ts
 * krippendorffsAlpha([['a', 'a'], ['b', 'b'], ['c']]) // => 1
 * krippendorffsAlpha([['a', 'a'], ['a', 'a']]) // => undefined
 * ```
 */
export function krippendorffsAlpha(units: readonly (readonly string[])[]): number | undefined {
  const judged = units.filter((answers) => answers.length > 1);
  const totals = countOf(judged.flat());
  const n = judged.reduce((sum, answers) => sum + answers.length, 0);
  let observed = 0;
  for (const answers of judged)
    observed += differingPairs(countOf(answers), answers.length) / (answers.length - 1);
  const expected = differingPairs(totals, n);
  return expected === 0 ? undefined : 1 - ((n - 1) * observed) / expected;
}

/** Ordered pairs of different answers among all pairs of so many. */
function differingPairs(counts: ReadonlyMap<string, number>, n: number): number {
  let same = 0;
  for (const count of counts.values()) same += count * count;
  return n * n - same;
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
