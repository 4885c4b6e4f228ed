import { describe, expect, it } from 'vitest';
import { sliceQuality } from './slice-quality.ts';

/** Harmless texts of a slice, the first of which are flagged. */
const slice = (name: string, flagged: number, of: number) =>
  Array.from({ length: of }, (_, at) => ({ name, probability: at < flagged ? 0.9 : 0.1 }));
const measure = (...slices: ReturnType<typeof slice>[]) => {
  const rows = slices.flat();
  return sliceQuality(
    rows.map(({ probability }) => probability),
    rows.map(() => 0),
    rows.map(({ name }) => name),
    0.5,
  );
};

describe('sliceQuality', () => {
  it('counts false alarms and recall of each slice with intervals', () => {
    const { slices } = sliceQuality(
      [0.9, 0.1, 0.8, undefined, 0.7],
      [1, 1, 0, 0, 0],
      ['en', 'en', 'en', 'en', undefined],
      0.5,
    );
    expect(slices).toEqual({
      en: {
        falseAlarms: { count: 1, of: 2, rate: 0.5, interval: expect.any(Array) },
        recall: { count: 1, of: 2, rate: 0.5, interval: expect.any(Array) },
      },
    });
  });

  it.each([
    ['negligible', measure(slice('en', 2, 1_000), slice('ur', 0, 5_000))],
    ['overlap', measure(slice('en', 10, 1_000), slice('ur', 13, 1_000))],
    ['differ', measure(slice('en', 10, 1_000), slice('ur', 60, 1_000))],
  ])('says %s', (word, { falseAlarms }) => {
    expect(falseAlarms).toBe(word);
  });
});
