import { countCoShares, type Share, toShares } from '@breakwater/graph';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCoShareEngine } from './co-shares.ts';

const share = fc.record({
  object: fc.integer({ min: 0, max: 7 }).map(String),
  account: fc.integer({ min: 0, max: 5 }).map(String),
  content: fc.uuid(),
  at: fc.integer({ min: 0, max: 40_000_000 }),
});

describe('pairs by DuckDB', () => {
  it('are those of the sweep in memory', async () => {
    const engine = createCoShareEngine();
    await fc.assert(
      fc.asyncProperty(
        fc.array(share, { maxLength: 120 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        async (rows: Share[], maxNeighbours, minObjects) => {
          const shares = toShares(rows);
          const options = { maxNeighbours, minObjects };
          expect(await engine(shares, options)).toEqual(countCoShares(shares, options));
        },
      ),
      { numRuns: 25 },
    );
  });
});
