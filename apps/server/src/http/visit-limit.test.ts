import { createTestClock } from '@breakwater/kernel/testing';
import { expect, it } from 'vitest';
import { createVisitLimit, networkOf } from './visit-limit.ts';

it('lets an address come so often in a window, and says how long to wait', () => {
  const clock = createTestClock();
  const visit = createVisitLimit({ windowMs: 60_000, most: 2 }, clock);
  expect([visit('192.0.2.1'), visit('192.0.2.1'), visit('192.0.2.1')]).toEqual([0, 0, 60]);
  expect(visit('192.0.2.2')).toBe(0);
  clock.advance(59_500);
  expect(visit('192.0.2.1')).toBe(1);
  clock.advance(500);
  expect(visit('192.0.2.1')).toBe(0);
});

it('counts a user of IPv6 once, whichever of their addresses they use', () => {
  const visit = createVisitLimit({ windowMs: 60_000, most: 1 }, createTestClock());
  expect([visit('2001:db8::1'), visit('2001:db8::ffff:2'), visit('2001:db8:0:1::1')]).toEqual([0, 60, 0]);
  expect(networkOf('::1')).toBe('0:0:0:0');
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0');
});
