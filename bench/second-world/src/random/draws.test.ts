import { describe, expect, it } from 'vitest';
import { Draws } from './draws.ts';
import { numberOfKey } from './number-of-key.ts';

describe('draws', () => {
  it('are the same for the same names and others for others', () => {
    const draw = (seed: number, purpose: string, number: number, second?: number) =>
      new Draws(seed, purpose, number, second).hex(32);
    expect(draw(1, 'a', 2)).toBe(draw(1, 'a', 2));
    const all = [draw(1, 'a', 2), draw(2, 'a', 2), draw(1, 'b', 2), draw(1, 'a', 3), draw(1, 'a', 2, 1)];
    expect(new Set(all).size).toBe(all.length);
  });

  it('give the first rank most often, by the law of Zipf', () => {
    const draws = new Draws(1, 'rank', 0);
    const counts = [0, 0, 0, 0];
    for (let round = 0; round < 40_000; round++) {
      const rank = draws.rank(50);
      counts[rank] = (counts[rank] ?? 0) + 1;
    }
    expect((counts[0] ?? 0) / (counts[1] ?? 1)).toBeCloseTo(Math.log(2) / Math.log(1.5), 0);
  });

  it('give each key numbers of its own', () => {
    for (const use of ['mailbox', 'phone', 'handle'] as const) {
      const numbers = new Set(Array.from({ length: 50_000 }, (_, key) => numberOfKey(key * 37, use)));
      expect(numbers.size).toBe(50_000);
    }
  });
});
