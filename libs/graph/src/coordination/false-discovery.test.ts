import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { falseDiscoveryRates } from './false-discovery.ts';

describe('false-discovery rates', () => {
  it('are those of the textbook, and fall as the evidence grows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 0, max: 200 }),
        (bits, more) => {
          const tests = bits.length + more;
          const rates = falseDiscoveryRates(Float64Array.from(bits), tests);
          const ps = bits.map((one) => 2 ** -one).sort((a, b) => a - b);
          for (const [at, one] of bits.entries()) {
            const later = ps.flatMap((p, rank) => (p >= 2 ** -one ? [(p * tests) / (rank + 1)] : []));
            expect(rates[at]).toBeCloseTo(Math.min(1, ...later), 12);
          }
        },
      ),
    );
  });
});
