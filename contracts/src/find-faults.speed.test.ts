import { describe, expect, it } from 'vitest';
import { findFaults } from './find-faults.ts';
import { SignedEnvelope } from './notice-exchange/exchange.ts';
import { OrderForm } from './orders/order-form.ts';

/** Milliseconds on the clock. */
function timeOf(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

describe('faults', () => {
  it.each<[string, unknown]>([
    [
      '150,000 targets',
      { targets: Array.from({ length: 150_000 }, (_, n) => ({ kind: 'url', value: `a${n}` })) },
    ],
    ['150,000 empty targets', { targets: Array.from({ length: 150_000 }, () => ({})) }],
    ['60,000 unknown names', Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`k${n}`, 1]))],
    ['10,000 targets that are none', { targets: Array(10_000).fill(7) }],
    ['a list in place of a form', Array(300_000).fill({})],
  ])('cost little for %s', (_, order) => {
    for (const form of [OrderForm, SignedEnvelope]) findFaults(form, {}); // compiled
    const least = Math.min(
      ...[1, 2, 3, 4, 5].flatMap(() => [
        timeOf(() => expect(findFaults(OrderForm, order).length).toBeGreaterThan(0)),
        timeOf(() => expect(findFaults(SignedEnvelope, { envelope: { order } }).length).toBeGreaterThan(0)),
      ]),
    );
    expect(least).toBeLessThan(50);
  });
});
