import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedFolds, nearTwinGroups } from './grouped-folds.ts';
import { groupsOf, leaveSourceOut, type RowSplit, splitByTime } from './split-rows.ts';

const rows = fc.array(
  fc.record({
    account: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined }),
    source: fc.constantFrom('one', 'two', 'three'),
    time: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 40 },
);

function expectApart({ train, test }: RowSplit, groups: Int32Array): void {
  const heldOut = new Set([...test].map((row) => groups[row]));
  for (const row of train) expect(heldOut.has(groups[row])).toBe(false);
}

describe('splits', () => {
  it('by source and by time have no group on both sides', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 100 }), (drawn, at) => {
        const groups = groupsOf(drawn.map(({ account }) => account));
        const sources = drawn.map(({ source }) => source);
        const splits = leaveSourceOut(sources, groups);
        for (const split of splits) {
          expectApart(split, groups);
          expect([...split.test].every((row) => sources[row] === split.source)).toBe(true);
          expect([...split.train].some((row) => sources[row] === split.source)).toBe(false);
        }
        expect(splits.reduce((sum, { test }) => sum + test.length, 0)).toBe(drawn.length);
        const times = drawn.map(({ time }) => time);
        const byTime = splitByTime(times, at, groups);
        expectApart(byTime, groups);
        expect([...byTime.train].every((row) => (times[row] ?? at) < at)).toBe(true);
        expect([...byTime.test].every((row) => (times[row] ?? -1) >= at)).toBe(true);
      }),
    );
  });

  it('by account and by near-duplicate cluster hold whole groups out', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 5 }), (drawn, folds) => {
        const groups = groupsOf(drawn.map(({ account }) => account));
        const foldOf = groupedFolds(groups, { folds, seed: 1 });
        const seen = new Map<number, number>();
        groups.forEach((group, row) => {
          expect(foldOf[row]).toBe(seen.get(group) ?? foldOf[row]);
          seen.set(group, foldOf[row] ?? 0);
        });
      }),
    );
    const twins = nearTwinGroups([
      'The late ferry to the old harbour leaves at nine this evening',
      'Nobody saw the lamps go out along the northern pier that night',
      'the late FERRY to the old harbour leaves at nine this evening https://a.example',
    ]);
    expect(twins[0]).toBe(twins[2]);
    expect(twins[0]).not.toBe(twins[1]);
  });
});
