import type { TreatmentSlice } from '@breakwater/contracts/models';
import { describe, expect, it } from 'vitest';
import { widestApart } from './widest-apart.ts';

const slice = (name: string, share: number, low: number, high: number): TreatmentSlice => ({
  kind: 'language',
  slice: name,
  of: 500,
  falseAlarms: share * 500,
  share,
  interval: { low, high },
});

describe('groups that are treated differently', () => {
  it('are the two furthest apart whose intervals do not overlap', () => {
    const slices = [
      slice('en', 0.01, 0.005, 0.02),
      slice('ur', 0.05, 0.03, 0.08),
      slice('ar', 0.09, 0.07, 0.12),
    ];
    expect(widestApart(slices)).toMatchObject({ more: { slice: 'ar' }, less: { slice: 'en' } });
  });

  it('are none where intervals overlap or where nobody is hit', () => {
    expect(widestApart([slice('en', 0.01, 0.001, 0.04), slice('ur', 0.05, 0.03, 0.08)])).toBeUndefined();
    expect(widestApart([slice('en', 0, 0, 0.0005), slice('ur', 0.002, 0.001, 0.003)])).toBeUndefined();
    expect(widestApart([])).toBeUndefined();
  });
});
