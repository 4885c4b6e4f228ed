import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addHistogram, emptyHistogram, observe, percentile } from './latency.ts';

const histogramOf = (durations: readonly number[]) => {
  const histogram = emptyHistogram();
  for (const ms of durations) observe(histogram, ms);
  return histogram;
};
const durations = fc.array(fc.double({ min: 1.5, max: 500_000, noNaN: true }), {
  minLength: 1,
  maxLength: 200,
});
const share = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('percentiles of a histogram', () => {
  it('are within a quarter of the true ones', () => {
    fc.assert(
      fc.property(durations, share, (list, part) => {
        const sorted = [...list].sort((a, b) => a - b);
        const truth =
          sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))] ?? 0;
        const estimate = percentile(histogramOf(list), part) ?? Number.NaN;
        expect(estimate).toBeGreaterThanOrEqual((truth / 1.25) * 0.999);
        expect(estimate).toBeLessThanOrEqual(truth * 1.25 * 1.001);
      }),
    );
  });

  it('are the same whether counted together or apart', () => {
    fc.assert(
      fc.property(durations, durations, (first, second) => {
        const sum = histogramOf(first);
        addHistogram(sum, histogramOf(second));
        expect(sum).toEqual(histogramOf([...first, ...second]));
      }),
    );
  });

  it('are unknown without durations', () => {
    expect(percentile(emptyHistogram(), 0.5)).toBeUndefined();
  });
});
