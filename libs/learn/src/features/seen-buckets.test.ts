import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SeenBuckets } from './seen-buckets.ts';

it('says of each bucket once that it is new, of any number of them, text after text', () => {
  const seen = new SeenBuckets(20);
  const bucket = fc.integer({ min: 0, max: 2 ** 20 - 1 });
  fc.assert(
    fc.property(fc.array(bucket, { maxLength: 6_000, size: 'max' }), (buckets) => {
      const news = buckets.filter((one) => seen.add(one));
      seen.clear(Uint32Array.from(news), news.length);
      expect(news).toEqual([...new Set(buckets)]);
    }),
    { numRuns: 40 },
  );
});
