import { createTestClock } from '@breakwater/kernel/testing';
import { describe, expect, it } from 'vitest';
import { createBreaker } from './breaker.ts';

function opened() {
  const clock = createTestClock(0);
  const breaker = createBreaker({ failures: 2, openMs: 1_000 }, clock);
  breaker.failed();
  breaker.failed();
  return { clock, breaker };
}

describe('a breaker', () => {
  it('lets one call at a time through when it is half open', () => {
    const { clock, breaker } = opened();
    expect(breaker.enter()).toBe(false);
    clock.advance(1_000);
    expect([breaker.enter(), breaker.enter()]).toEqual([true, false]);
    breaker.withdrawn();
    expect([breaker.enter(), breaker.enter()]).toEqual([true, false]);
    breaker.failed();
    expect(breaker.state()).toEqual({ state: 'open', failures: 3, openUntil: 2_000 });
  });

  it('is not kept open for longer by calls that were under way when it opened', () => {
    const { clock, breaker } = opened();
    clock.advance(500);
    breaker.failed();
    expect(breaker.state()).toMatchObject({ openUntil: 1_000 });
  });

  it('counts failures in a row only', () => {
    const breaker = createBreaker({ failures: 2, openMs: 1_000 }, createTestClock(0));
    for (let round = 0; round < 5; round++) {
      breaker.failed();
      breaker.succeeded();
    }
    expect(breaker.enter()).toBe(true);
  });
});
