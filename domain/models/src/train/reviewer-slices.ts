import type { ReviewerSlice } from '@breakwater/contracts/models';
import { wilsonInterval } from '@breakwater/kernel';

/** Fewer decisions say nothing of who made them. */
const LEAST_DECISIONS = 10;
/** So much more often than all others together somebody has to disagree before it counts. */
const FAR = 0.2;

/** A decision, and whether what all other reviewers decided says the opposite of it. */
export interface HeldAgainst {
  readonly reviewer: string;
  readonly disagrees: boolean;
}

/**
 * How far each reviewer is from all others: somebody stands out who disagrees far more often than the others do, and more
 * than chance explains (the 95 % intervals lie apart). Their decisions then count less, and for nothing where they are
 * wrong as often as right.
 *
 * @returns who stands out first, then by disagreement
 * @example
 * const of = (reviewer: string, wrong: number, right: number) => [
 *   ...Array(wrong).fill({ reviewer, disagrees: true }), ...Array(right).fill({ reviewer, disagrees: false })];
 * const slices = reviewerSlices([...of('a', 28, 2), ...of('b', 2, 58), ...of('c', 1, 59)]);
 * slices.map(({ reviewer, standsOut }) => `${reviewer} ${standsOut}`) // => ['a true', 'b false', 'c false']
 */
export function reviewerSlices(decisions: readonly HeldAgainst[]): ReviewerSlice[] {
  const counts = new Map<string, { of: number; disagree: number }>();
  for (const { reviewer, disagrees } of decisions) {
    const count = counts.get(reviewer) ?? { of: 0, disagree: 0 };
    count.of++;
    if (disagrees) count.disagree++;
    counts.set(reviewer, count);
  }
  const all = { of: decisions.length, disagree: decisions.filter(({ disagrees }) => disagrees).length };
  return [...counts]
    .map(([reviewer, { of, disagree }]) => {
      const rest = { of: all.of - of, disagree: all.disagree - disagree };
      const share = disagree / of;
      const others = rest.of === 0 ? 0 : rest.disagree / rest.of;
      const [low, high] = wilsonInterval(disagree, of);
      const [, highOfOthers] = wilsonInterval(rest.disagree, rest.of);
      const standsOut = of >= LEAST_DECISIONS && share - others >= FAR && low > highOfOthers;
      return {
        reviewer,
        decisions: of,
        disagree,
        share,
        interval: { low, high },
        others,
        standsOut,
        weight: standsOut ? Math.max(0, 1 - 2 * share) : 1,
      };
    })
    .sort(
      (a, b) => Number(b.standsOut) - Number(a.standsOut) || b.share - a.share || b.decisions - a.decisions,
    );
}
