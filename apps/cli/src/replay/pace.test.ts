import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPace, type PaceTime, uploadSize } from './pace.ts';

const { signal } = new AbortController();

/** Time that passes only by waiting, and when something is said to last. */
function stillTime(): PaceTime & { pass(ms: number): void } {
  let now = 0;
  return {
    now: () => now,
    wait: async (ms) => {
      now += ms;
    },
    pass: (ms) => {
      now += ms;
    },
  };
}

it('no second has more events than the rate and one upload, whatever uploads last', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3_000 }),
      fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 10_000 })), {
        minLength: 1,
        maxLength: 60,
      }),
      async (rate, lasting) => {
        const time = stillTime();
        const pace = createPace(rate, time);
        const size = uploadSize(500, rate);
        const sent: number[] = [];
        for (const ms of lasting) {
          await pace(size, signal);
          sent.push(time.now());
          time.pass(ms);
        }
        for (const from of sent) {
          const inSecond = sent.filter((at) => at >= from && at < from + 1_000).length * size;
          expect(inSecond).toBeLessThanOrEqual(rate + size);
        }
      },
    ),
  );
});

it('the rate is reached where uploads take no time', async () => {
  const time = stillTime();
  const pace = createPace(100, time);
  for (let events = 0; events < 1_000; events += 25) await pace(25, signal);
  expect(time.now()).toBeCloseTo(9_750);
});
