import { describe, expect, it } from 'vitest';
import { retryDelay, settle } from './delivery.ts';
import { DEFAULT_POLICY } from './policy.ts';

const now = Date.UTC(2026, 0, 1);
const settled = (outcome: Parameters<typeof settle>[0], attempts = 1) =>
  settle(outcome, attempts, DEFAULT_POLICY, now, 0.5);

describe('settle', () => {
  it.each([
    [{ status: 200 }, 1, 'delivered'],
    [{ status: 204 }, 10, 'delivered'],
    [{ status: 302 }, 1, 'waiting'],
    [{ status: 404 }, 1, 'waiting'],
    [{ status: 410 }, 1, 'dead'],
    [{ status: 500 }, 9, 'waiting'],
    [{ status: 500 }, 10, 'dead'],
    [{ error: 'ECONNREFUSED' }, 1, 'waiting'],
    [{ error: 'timeout' }, 10, 'dead'],
  ])('after %j at attempt %i: %s', (outcome, attempts, state) => {
    expect(settled(outcome, attempts).state).toBe(state);
  });

  it.each([
    [{ status: 429, retryAfter: '120' }, 120_000],
    [{ status: 503, retryAfter: 'Thu, 01 Jan 2026 00:05:00 GMT' }, 300_000],
    [{ status: 503, retryAfter: 'soon' }, 1_000],
    [{ status: 429, retryAfter: '0' }, 1_000],
    [{ status: 429, retryAfter: '99999999' }, 24 * 3_600_000],
    [{ status: 500, retryAfter: '120' }, 1_000],
  ])('waits as asked: %j', (outcome, wait) => {
    expect(settled(outcome).at - now).toBe(wait);
  });
});

it('waits longer after each attempt, from a second to an hour', () => {
  const delays = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempt) => retryDelay(attempt, DEFAULT_POLICY, 0.5));
  expect(delays).toEqual([...delays].sort((a, b) => a - b));
  expect([delays[0], delays[8]]).toEqual([1_000, 3_600_000]);
  expect(retryDelay(1, DEFAULT_POLICY, 0)).toBe(800);
});
