import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFields } from '../fields/read-fields.ts';
import { typeColumns } from '../fields/type-columns.ts';
import { PairList } from '../pairs/pair-list.ts';
import { inventPeople } from '../testing/index.ts';
import { candidatePairs } from './candidate-pairs.ts';

describe('pair list', () => {
  it('gives each pair once, sorted, whatever was added', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 200 }), (added) => {
        const list = new PairList(21);
        for (const [a, b] of added) list.add(a, b);
        const { left, right } = list.take();
        const found = Array.from(left, (a, at) => `${a} ${right[at]}`);
        const expected = added
          .filter(([a, b]) => a !== b)
          .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
        const sorted = expected.sort((x, y) => x[0] - y[0] || x[1] - y[1]).map(([a, b]) => `${a} ${b}`);
        expect(found).toEqual([...new Set(sorted)]);
      }),
    );
  });
});

describe('candidates', () => {
  const { records, entities } = inventPeople(150);
  const fields = readFields(records, typeColumns(records));

  it('hold most pairs of one person in few of all pairs', () => {
    const { left, right } = candidatePairs(fields, records.length);
    const found = left.filter((a, at) => entities[a] === entities[right[at] ?? 0]).length;
    let all = 0;
    entities.forEach((entity, a) => {
      for (let b = a + 1; b < entities.length; b += 1) if (entities[b] === entity) all += 1;
    });
    expect(found / all).toBeGreaterThan(0.9);
    expect(left.length).toBeLessThan((records.length * (records.length - 1)) / 8);
  });

  it('do not come from blocks above the cap', () => {
    const same = Array.from({ length: 100 }, (_, at) => ({
      surname: 'Velidov',
      phone: `0700 5550${at + 100}`,
    }));
    const few = readFields(same, typeColumns(same));
    expect(candidatePairs(few, 100, { mostRecords: 60 }).left).toHaveLength(0);
  });
});
