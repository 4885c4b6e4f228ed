import { describe, expect, it } from 'vitest';
import { FeatureReader } from './feature-reader.ts';
import { DEFAULT_FEATURES, type FeatureSpec, type MarkedSpan } from './feature-spec.ts';
import { lastReadWith } from './last-read.ts';

const text = 'Volunteers of Al-Harbour sail at nine';
const marked: MarkedSpan[] = [{ start: 14, end: 24, as: 'entity' }];
const specs: FeatureSpec[] = [
  DEFAULT_FEATURES,
  { ...DEFAULT_FEATURES, near: 3 },
  { ...DEFAULT_FEATURES, maskEntities: false },
  { ...DEFAULT_FEATURES, bits: 12 },
  { ...DEFAULT_FEATURES, letters: [3, 4] },
  { ...DEFAULT_FEATURES, pairs: false },
];

describe('what texts were read last', () => {
  it('is read with the features that are asked for, whatever others were asked for before', () => {
    for (const spec of [...specs, ...specs.toReversed()]) {
      const alone = new FeatureReader(spec);
      alone.read(text, marked);
      const shared = lastReadWith(spec).of(text, marked);
      expect([...shared.buckets.subarray(0, shared.count)]).toEqual([
        ...alone.buckets.subarray(0, alone.count),
      ]);
    }
  });
});
