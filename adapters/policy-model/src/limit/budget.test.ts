import { createTestClock } from '@breakwater/kernel/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createBudget } from './budget.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

it('is kept in every window of sixty seconds and every UTC day, however calls and time fall', () => {
  const steps = fc.array(
    fc.record({
      calls: fc.nat(9),
      passes: fc.oneof(fc.nat(MINUTE_MS), fc.nat(DAY_MS), fc.constantFrom(0, MINUTE_MS - 1, MINUTE_MS)),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(steps, fc.nat(6), fc.nat(20), (taken, perMinute, perDay) => {
      const clock = createTestClock();
      const budget = createBudget({ perMinute, perDay }, clock);
      const times: number[] = [];
      for (const { calls, passes } of taken) {
        for (let call = 0; call < calls; call++) if (budget.take().taken) times.push(clock.now());
        const inMinute = times.filter((at) => at > clock.now() - MINUTE_MS).length;
        const today = Math.floor(clock.now() / DAY_MS);
        const inDay = times.filter((at) => Math.floor(at / DAY_MS) === today).length;
        expect(inMinute).toBeLessThanOrEqual(perMinute);
        expect(inDay).toBeLessThanOrEqual(perDay);
        // Nor is anything held back that is left.
        if (calls > 0 && inMinute < perMinute && inDay < perDay)
          expect(inMinute).toBeGreaterThanOrEqual(Math.min(calls, perMinute));
        expect(budget.use()).toEqual({
          minute: { used: inMinute, limit: perMinute },
          day: { used: inDay, limit: perDay },
        });
        clock.advance(passes);
      }
    }),
  );
});

it('opens no new day for a clock that is set back', () => {
  const clock = createTestClock();
  const budget = createBudget({ perMinute: 10, perDay: 1 }, clock);
  expect(budget.take().taken).toBe(true);
  clock.advance(-2 * DAY_MS);
  expect(budget.take()).toEqual({ taken: false, spent: 'day' });
});

it.each([-1, 1.5, Number.NaN])('of %s calls is refused', (limit) => {
  const refused = expect.objectContaining({ code: 'policy-model-limit-invalid' });
  expect(() => createBudget({ perMinute: limit, perDay: 1 }, createTestClock())).toThrow(refused);
});
