import { expect, it } from 'vitest';
import { layoutCurve } from './curve-lines.ts';

const bucket = (minute: number, arrivals: number, audience: number) => ({
  at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
  arrivals,
  audience,
});
const curve = {
  bucketSeconds: 1_800,
  sampled: false,
  buckets: [bucket(0, 1, 10), bucket(30, 0, 0), bucket(60, 2, 30)],
};
const expected = (value: number) => ({ expected: value, low: value / 2, high: value * 2 });

it('what is expected goes on from what was reached, and stands where it is said to', () => {
  const lines = layoutCurve({
    curve,
    forecast: {
      known: true,
      exposure: { '1h': expected(20), '6h': expected(120), '24h': expected(200) },
      supercritical: false,
      model: 'test',
    },
  });
  expect(lines.times).toHaveLength(5);
  expect(lines.reached).toEqual([10, 10, 40, null, null]);
  expect(lines.expected).toEqual([null, null, 40, 50, 60]);
  expect(lines.high).toEqual([null, null, 40, 60, 80]);
});

it('where nothing can be foreseen nothing is drawn ahead', () => {
  const lines = layoutCurve({ curve, forecast: { known: false, reason: 'too little is known of it' } });
  expect(lines.times).toHaveLength(3);
  expect(lines.expected).toEqual([null, null, null]);
});
