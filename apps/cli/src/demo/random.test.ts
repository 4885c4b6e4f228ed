import { describe, expect, it } from 'vitest';
import { createRandom } from './random.ts';

describe('createRandom', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    const numbers = (seed: number) => Array.from({ length: 50 }, createRandom(seed).next);
    expect(numbers(3)).toEqual(numbers(3));
    expect(numbers(3)).not.toEqual(numbers(4));
    expect(numbers(3)).not.toEqual(numbers(3 + 2 ** 32));
  });

  it('gives every number below a bound about equally often', () => {
    const { below } = createRandom(1);
    const draws = Array.from({ length: 10_000 }, () => below(10));
    for (let number = 0; number < 10; number++) {
      const count = draws.filter((drawn) => drawn === number).length;
      expect(count).toBeGreaterThan(850);
      expect(count).toBeLessThan(1150);
    }
  });

  it('shuffles without losing anything', () => {
    const list = Array.from({ length: 100 }, (_, index) => index);
    const shuffled = createRandom(5).shuffle(list);
    expect(shuffled).not.toEqual(list);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(list);
  });

  it('refuses to pick from nothing', () => {
    expect(() => createRandom(1).pick([])).toThrow(RangeError);
  });
});
