import { describe, expect, it } from 'vitest';
import { generateDemo } from './generate-stream.ts';

const END = Date.parse('2026-05-04T09:30:00Z');
const make = (seed: number) => [...generateDemo({ seed, events: 3000, end: END })];

describe('generateDemo', () => {
  it('is made fast', () => {
    const fastEnoughMs = 150;
    let bestMs = Number.POSITIVE_INFINITY;
    // Once is enough; on a busy machine a run waits for others, so the best of several counts.
    for (let run = 0; run < 20 && bestMs >= fastEnoughMs; run++) {
      const begin = performance.now();
      make(run);
      bestMs = Math.min(bestMs, performance.now() - begin);
    }
    expect(bestMs).toBeLessThan(fastEnoughMs);
  });
});
