import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyTable } from './key-table.ts';
import { TopNames } from './top-names.ts';

it('a key table holds what a map of arrays holds', () => {
  const entries = fc.array(fc.tuple(fc.integer(), fc.nat(1_000)), { maxLength: 4_000 });
  fc.assert(
    fc.property(entries, (pairs) => {
      const table = new KeyTable();
      const map = new Map<number, number[]>();
      for (const [key, value] of pairs) {
        table.add(key, value);
        map.set(key, [value, ...(map.get(key) ?? [])]);
      }
      for (const [key, values] of map) {
        const held: number[] = [];
        for (let node = table.first(key); node !== 0; node = table.after(node)) held.push(table.value(node));
        expect(held).toEqual(values);
      }
    }),
    { numRuns: 20 },
  );
});

it('the top names are the best by score', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1_000 }), { maxLength: 60 }), (scores) => {
      const top = new TopNames();
      top.begin(5);
      for (const [name, score] of scores.entries()) top.offer(name, score);
      const best = [...scores].sort((a, b) => b - a).slice(0, 5);
      expect([...top.above(0, 5)].map((name) => scores[name])).toEqual(best);
    }),
  );
});
