import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecent } from './create-recent.ts';

describe('the values that were asked for last', () => {
  it('are those of a map from which a key is taken out and put in again at each use', () => {
    const use = fc.record({ key: fc.integer({ min: 0, max: 9 }), keeps: fc.boolean() });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(use, { maxLength: 60 }), (most, uses) => {
        const recent = createRecent<number, number>(most);
        const plain = new Map<number, number>();
        const again = (key: number, value: number): void => {
          plain.delete(key);
          plain.set(key, value);
          for (const oldest of [...plain.keys()].slice(0, Math.max(0, plain.size - most)))
            plain.delete(oldest);
        };
        uses.forEach(({ key, keeps }, at) => {
          if (keeps) {
            again(key, at);
            expect(recent.keep(key, at)).toBe(at);
            return;
          }
          const value = plain.get(key);
          expect(recent.get(key)).toBe(value);
          if (value !== undefined) again(key, value);
        });
      }),
    );
  });

  it('are none where there is no room', () => {
    const recent = createRecent<string, number>(0);
    expect([recent.keep('a', 1), recent.get('a')]).toEqual([1, undefined]);
  });
});
