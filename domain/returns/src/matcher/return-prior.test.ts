import { expect, it } from 'vitest';
import { DEFAULT_GATE_MODEL } from './default-model.ts';
import { returnPrior } from './return-prior.ts';

const { prior } = DEFAULT_GATE_MODEL;
const DAY = 86_400_000;

it('falls with the time since the removal and with how many sign up', () => {
  const after = [0.5, 3, 20, 60, 200, 2_000].map((days) => returnPrior(prior, prior, days * DAY));
  expect(after).toEqual([...after].sort((a, b) => b - a));
  expect(after.at(-1)).toBeGreaterThan(0);
  const busy = { ...prior, signUpsPerDay: prior.signUpsPerDay * 100 };
  expect(returnPrior(prior, busy, DAY)).toBeCloseTo(returnPrior(prior, prior, DAY) / 100, 12);
});

it('is never more than even, however few sign up', () => {
  expect(returnPrior(prior, { returning: 1, signUpsPerDay: 0 }, 0)).toBeLessThanOrEqual(0.5);
});
