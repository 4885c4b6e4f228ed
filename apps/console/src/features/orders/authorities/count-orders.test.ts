import { describe, expect, it } from 'vitest';
import { countOrders } from './count-orders.ts';

const plain = { defects: 0, failedTests: 0, emergency: false, state: 'received' } as const;

describe('what the orders of an authority were like', () => {
  it('is counted order by order, whatever else an order has', () => {
    expect(
      countOrders([
        plain,
        { ...plain, defects: 3, emergency: true },
        { ...plain, failedTests: 1, state: 'refused', secrecyUntil: '2026-12-01T00:00:00Z' },
      ]),
    ).toEqual({ orders: 3, withDefects: 1, failedTests: 1, emergencies: 1, secret: 1, refused: 1 });
  });
});
