import { describe, expect, it } from 'vitest';
import { Draws } from '../random/draws.ts';
import { smallWorld } from '../testing/small-world.ts';
import { ORDERS, type ReviewOrder } from './orders.ts';
import { bestReview, simulateReview } from './simulate-review.ts';

const CAPACITIES = [0.02, 0.05, 0.2];

function anyOrder(seed: number): ReviewOrder {
  const draws = new Draws(seed, 'any-order');
  return (items) => draws.pick(items);
}

describe('a review', () => {
  it('prevents no more than the best there could be, in any order', () => {
    for (const world of [1, 2, 3].map(smallWorld)) {
      for (const capacity of CAPACITIES) {
        const best = bestReview(world, { capacity });
        expect(best.bound).toBeGreaterThanOrEqual(best.reached);
        expect(best.reached / best.bound).toBeGreaterThan(0.85);
        for (const order of [...Object.values(ORDERS), anyOrder(capacity)]) {
          const { prevented, share } = simulateReview(world, order, { capacity, best });
          expect(prevented).toBeLessThanOrEqual(best.reached * 1.000001);
          expect(share).toBeCloseTo(prevented / best.bound, 9);
        }
      }
    }
  });

  it('prevents more with more capacity', () => {
    const world = smallWorld();
    const bounds = CAPACITIES.map((capacity) => bestReview(world, { capacity }).reached);
    expect(bounds).toEqual(bounds.toSorted((left, right) => left - right));
    const decided = CAPACITIES.map(
      (capacity) => simulateReview(world, ORDERS['first-come'], { capacity }).decided / world.counts.families,
    );
    for (const [index, capacity] of CAPACITIES.entries()) {
      expect(decided[index]).toBeGreaterThan(capacity * 0.6);
      expect(decided[index]).toBeLessThan(capacity * 1.3);
    }
  });

  it('shows an order nothing of what comes later', () => {
    const world = smallWorld();
    let last = 0;
    const order: ReviewOrder = (items, now) => {
      expect(now).toBeGreaterThanOrEqual(last);
      last = now;
      const item = items[Math.floor(items.length / 2)];
      if (item === undefined) return item;
      expect(item.startedAt).toBeLessThanOrEqual(now);
      expect(item.startedAt + (item.after.at(-1) ?? 0) * 1_000).toBeLessThanOrEqual(now + 0.01);
      expect(item.reports.every((at) => at <= now)).toBe(true);
      expect([item.audience.length, item.madeAt.length]).toEqual([item.after.length, item.after.length]);
      expect(item.after.length).toBe(1 + item.shares + item.copies);
      expect(item.after[0]).toBe(0);
      return item;
    };
    expect(simulateReview(world, order, { capacity: 0.05 }).decided).toBeGreaterThan(30);
  });

  it('decides each item once, and the same each time', () => {
    const world = smallWorld();
    const seen = new Set<string>();
    const order: ReviewOrder = (items, now) => {
      const item = ORDERS['most-shares'](items, now);
      if (item !== undefined) {
        expect(seen.has(item.id)).toBe(false);
        seen.add(item.id);
      }
      return item;
    };
    const first = simulateReview(world, order, { capacity: 0.1 });
    expect(simulateReview(world, ORDERS['most-shares'], { capacity: 0.1 })).toEqual(first);
  });

  it('lets an order wait, keeps out what does not enter, and weighs by severity', () => {
    const world = smallWorld();
    const idle = simulateReview(world, () => undefined, { capacity: 0.05 });
    expect([idle.decided, idle.prevented]).toEqual([0, 0]);
    const enters = ({ reports }: { reports: readonly number[] }) => reports.length > 0;
    const reported = simulateReview(world, ORDERS['first-come'], { capacity: 0.2, enters });
    const all = simulateReview(world, ORDERS['first-come'], { capacity: 0.2 });
    expect(reported.decided).toBeLessThan(all.decided);
    const people = simulateReview(world, ORDERS.cmu, { capacity: 0.2 });
    const severity = simulateReview(world, ORDERS.cmu, { capacity: 0.2, weigh: 'severity' });
    expect(severity.prevented).toBeGreaterThan(people.prevented);
    expect(severity.prevented).toBeLessThan(people.prevented * 3);
    expect(() => simulateReview(world, ORDERS.cmu, { capacity: 0 })).toThrow(RangeError);
  });
});
