import { expect, test } from 'vitest';
import { type ReviewedCascade, simulateReview } from './simulate-review.ts';

const cascade = (isHarmful: boolean, size: number): ReviewedCascade => {
  const after = Array.from({ length: size }, (_, at) => at * 60);
  const foreseen = Array.from({ length: 100 }, (_, step) => ({
    age: step * 300,
    probability: isHarmful ? 0.9 : 0.1,
    exposure: after.filter((at) => at > step * 300).length,
  }));
  return { isHarmful, after, foreseen };
};
const world = Array.from({ length: 200 }, (_, at) => cascade(at % 3 === 0, at % 2 === 0 ? 400 : 20));

test('what is foreseen rightly prevents nearly what a perfect order does, and more than the oldest first', () => {
  const of = (order: Parameters<typeof simulateReview>[1]['order']) =>
    simulateReview(world, { capacity: 0.1, order });
  expect(of('oracle')).toBeGreaterThan(0.3);
  expect(of('expected')).toBeGreaterThan(0.9 * of('oracle'));
  expect(of('expected')).toBeGreaterThan(2 * of('fcfs'));
  for (const order of ['fcfs', 'mostShares', 'cmu', 'cmuTheta'] as const)
    expect(of(order)).toBeLessThanOrEqual(of('oracle'));
});

test('who may review nothing prevents nothing, and of nothing harmful nothing is prevented', () => {
  expect(simulateReview(world, { capacity: 0, order: 'oracle' })).toBe(0);
  expect(simulateReview([cascade(false, 9)], { capacity: 1, order: 'fcfs' })).toBe(0);
});
