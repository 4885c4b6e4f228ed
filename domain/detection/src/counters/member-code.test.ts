import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DistinctState } from './distinct-state.ts';
import { readMembers, STRIDE, writeMembers } from './member-code.ts';
import { RING, windowStart } from './ring.ts';

const aWord = fc.oneof(
  fc.constant(0),
  fc.constant(1 << 31),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
);
const aMember = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 52 - 1 }), aWord, aWord, aWord, aWord)
  .filter(([, ...words]) => words.some((word) => word !== 0));

describe('the code of members', () => {
  it('says all of each, whatever buckets it was seen in', () => {
    fc.assert(
      fc.property(fc.array(aMember, { maxLength: 200 }), (members) => {
        const cells = members.flat();
        expect(readMembers(writeMembers(cells))).toEqual(cells);
      }),
    );
  });

  it('takes eleven signs for a member that was seen in one bucket', () => {
    const cells = Array.from({ length: 300 }, (_, at) => [2 ** 51 + at, 0, 0, 1 << (at % 32), 0]).flat();
    expect(cells.length).toBe(300 * STRIDE);
    expect(writeMembers(cells).length).toBeLessThanOrEqual(300 * 11);
  });

  it('is read where members still stand as numbers', () => {
    const newest = 1_000;
    const numbers = [newest, newest - RING + 1, 77, 0, 0, 0, 1 << 8, 78, 0, 0, 0, 3 << 8];
    const state = new DistinctState(numbers);
    const again = new DistinctState(JSON.parse(JSON.stringify(state.encode())));
    const at = (bucket: number) => [state.read(bucket), again.read(bucket)].map((reading) => reading?.value);
    expect(at(newest)).toEqual([2, 2]);
    expect(at(windowStart(newest))).toEqual([0, 0]);
  });
});
