/**
 * Area under the receiver operating characteristic, by ranks (Hanley and McNeil, 1982): the share of match and non-match
 * couples in which the match scores higher, a tie counting half. Undefined without both kinds.
 *
 * @example
 * ```ts
 * areaUnderCurve([{ score: 0.9, isMatch: true }, { score: 0.1, isMatch: false }]) // => 1
 * areaUnderCurve([{ score: 0.5, isMatch: true }, { score: 0.5, isMatch: false }]) // => 0.5
 * areaUnderCurve([{ score: 0.5, isMatch: true }]) // => undefined
 * ```
 */
export function areaUnderCurve(
  pairs: readonly { readonly score: number; readonly isMatch: boolean }[],
): number | undefined {
  const sorted = [...pairs].sort((a, b) => a.score - b.score);
  const matches = sorted.filter(({ isMatch }) => isMatch).length;
  const others = sorted.length - matches;
  if (matches === 0 || others === 0) return undefined;
  let rankSum = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    let matchesHere = 0;
    while (end < sorted.length && sorted[end]?.score === sorted[start]?.score) {
      if (sorted[end]?.isMatch) matchesHere += 1;
      end += 1;
    }
    rankSum += matchesHere * ((start + 1 + end) / 2);
    start = end;
  }
  return (rankSum - (matches * (matches + 1)) / 2) / (matches * others);
}
