import type { SpreadWorld } from '../make-spread-world.ts';
import { DAY_MS, MINUTE_MS } from '../time.ts';
import { perfectOrders } from './best-order.ts';
import { boundOf } from './bound.ts';
import { type ExposureValue, exposureValue } from './exposure-value.ts';
import { firstOfFamilies } from './first-of-families.ts';
import type { ReviewItem } from './item.ts';
import type { ReviewOrder } from './orders.ts';
import { type Reviewer, staffFor } from './reviewers.ts';
import { type Decision, runQueue } from './run-queue.ts';

export interface ReviewOptions {
  /** Share of the items that there is time to review, by their mean minutes. */
  readonly capacity: number;
  /** What waits for review at all: everything unless told. */
  readonly enters?: (item: ReviewItem) => boolean;
  /** What a person reached counts: one, or the severity of what was seen. `people` unless told. */
  readonly weigh?: 'people' | 'severity';
  /** Of the same world, capacity and weighing, where it is at hand: `bestReview`. */
  readonly best?: BestReview;
}

/** What the best order there could be prevents: no more than `bound`, no less than `reached`. */
export interface BestReview {
  readonly bound: number;
  readonly reached: number;
}

export interface ReviewResult {
  /** Exposure that decisions prevented, in people or in people × severity. */
  readonly prevented: number;
  /** That over the upper bound of what any order prevents. */
  readonly share: number;
  readonly best: BestReview;
  /** Median minutes from first sight to decision: of all that was decided, and of what violates; NaN without any. */
  readonly medianMinutes: number;
  readonly medianMinutesViolating: number;
  /** Of all exposure to what violates, before and after: how much is of items that were decided. */
  readonly violatingExposureDecided: number;
  readonly decided: number;
  readonly decidedViolating: number;
  readonly reviewers: number;
}

/**
 * Plays the review of a world in an order. Reviewers are right, work on shifts and take what the order chooses out of what
 * is known by then; a decision against an item stops all further exposure to it and to its known copies.
 *
 * @throws RangeError where the capacity is not above 0 or the order chooses what does not wait
 * @example
 * const world = makeSpreadWorld({ seed: 5, days: 1, accounts: 300 });
 * simulateReview(world, () => undefined, { capacity: 0.05 }).decided // => 0
 * simulateReview(world, ORDERS['first-come'], { capacity: 0.05 }).share <= 1 // => true
 */
export function simulateReview(world: SpreadWorld, order: ReviewOrder, options: ReviewOptions): ReviewResult {
  const { enters, weigh = 'people' } = options;
  const staff = staffOf(world, options.capacity);
  const best = options.best ?? bestReview(world, options);
  const decisions = runQueue(world, order, staff, enters);
  const value = exposureValue(world, weigh);
  let prevented = 0;
  let decidedExposure = 0;
  for (const { item, at } of decisions) {
    prevented += value(item.id, at);
    decidedExposure += value(item.id, Number.NEGATIVE_INFINITY);
  }
  const violating = decisions.filter(({ item }) => world.truth(item.id).violating);
  return {
    prevented,
    share: best.bound > 0 ? prevented / best.bound : 0,
    best,
    medianMinutes: median(decisions.map(waitOf)),
    medianMinutesViolating: median(violating.map(waitOf)),
    violatingExposureDecided: decidedExposure / violatingExposure(world, value),
    decided: decisions.length,
    decidedViolating: violating.length,
    reviewers: staff.length,
  };
}

/**
 * What a perfect order prevents, who knows what violates and what will be seen: from above by a relaxation (`boundOf`) and
 * from below by the best of three such orders.
 *
 * @throws RangeError where the capacity is not above 0
 * @example
 * const best = bestReview(makeSpreadWorld({ seed: 5, days: 1, accounts: 300 }), { capacity: 0.05 });
 * best.bound >= best.reached // => true
 */
export function bestReview(
  world: SpreadWorld,
  { capacity, weigh = 'people' }: Pick<ReviewOptions, 'capacity' | 'weigh'>,
): BestReview {
  const staff = staffOf(world, capacity);
  const value = exposureValue(world, weigh);
  const reached = perfectOrders(world, value).map((order) => {
    const decisions = runQueue(world, order, staff, ({ id }) => value(id, 0) > 0);
    return decisions.reduce((sum, { item, at }) => sum + value(item.id, at), 0);
  });
  const most = Math.max(...reached);
  return { reached: most, bound: boundOf(world, staff, value, most) };
}

function staffOf(world: SpreadWorld, capacity: number): Reviewer[] {
  if (!(capacity > 0)) throw new RangeError('Capacity is a share above 0 of the items: correct it.');
  const items = firstOfFamilies(world);
  const minutes = items.reduce((sum, id) => sum + world.minutes(id), 0);
  return staffFor(minutes * capacity, (world.end - world.start) / DAY_MS);
}

function violatingExposure(world: SpreadWorld, value: ExposureValue): number {
  return firstOfFamilies(world).reduce((sum, id) => sum + value(id, Number.NEGATIVE_INFINITY), 0);
}

const waitOf = ({ item, at }: Decision) => (at - item.startedAt) / MINUTE_MS;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
