/**
 * Area under the curve of recall over false alarms: the chance that a row of class 1 scores above one of class 0, ties
 * counting half.
 *
 * @example
 * areaUnderCurve([0.9, 0.8, 0.1], [1, 0, 0]) // => 1
 */
export function areaUnderCurve(scores: ArrayLike<number>, labels: ArrayLike<number>): number {
  const order = orderOf(scores);
  let [positives, ranks] = [0, 0];
  for (let from = 0; from < order.length; ) {
    let to = from;
    const score = scores[order[from] ?? 0];
    while (to < order.length && scores[order[to] ?? 0] === score) to++;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at++) {
      if (labels[order[at] ?? 0] !== 1) continue;
      positives++;
      ranks += rank;
    }
    from = to;
  }
  const negatives = order.length - positives;
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/**
 * The least threshold at which at most `rate` of the rows of class 0 score at or above it, and the share of class 1 that
 * then does.
 *
 * @example
 * recallAtRate([0.9, 0.8, 0.7, 0.1], [1, 0, 1, 0], 0) // => { threshold: 0.9, recall: 0.5 }
 */
export function recallAtRate(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  rate: number,
): { threshold: number; recall: number } {
  const order = orderOf(scores).reverse();
  const positives = countOf(labels);
  const allowed = Math.floor(rate * (order.length - positives) + 1e-9);
  let [found, alarms, threshold, recall] = [0, 0, Number.POSITIVE_INFINITY, 0];
  for (let from = 0; from < order.length; ) {
    const score = scores[order[from] ?? 0] ?? 0;
    for (; from < order.length && scores[order[from] ?? 0] === score; from++) {
      if (labels[order[from] ?? 0] === 1) found++;
      else alarms++;
    }
    if (alarms > allowed) break;
    threshold = score;
    recall = found / positives;
  }
  return { threshold, recall };
}

function orderOf(scores: ArrayLike<number>): number[] {
  return Array.from({ length: scores.length }, (_, at) => at).sort(
    (a, b) => (scores[a] ?? 0) - (scores[b] ?? 0),
  );
}

function countOf(labels: ArrayLike<number>): number {
  let count = 0;
  for (let at = 0; at < labels.length; at++) if (labels[at] === 1) count++;
  return count;
}
