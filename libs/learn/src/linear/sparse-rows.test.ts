import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowsBuilder, type SparseRows, sharedBuckets } from './sparse-rows.ts';

const BUCKETS = 16;
const rowOf = fc.uniqueArray(fc.integer({ min: 0, max: BUCKETS - 1 }));
const grouped = fc.array(fc.record({ row: rowOf, group: fc.integer({ min: 0, max: 4 }), own: fc.boolean() }));

function rowsOf(lists: readonly (readonly number[])[]): SparseRows {
  const builder = new RowsBuilder();
  for (const list of lists) builder.add({ buckets: Uint32Array.from(list), count: list.length });
  return builder.rows();
}

describe('rows', () => {
  it('are what was added, in its order', () => {
    fc.assert(
      fc.property(fc.array(rowOf), (lists) => {
        const { count, starts, buckets } = rowsOf(lists);
        expect(count).toBe(lists.length);
        expect(lists.map((_, row) => [...buckets.subarray(starts[row], starts[row + 1])])).toEqual(lists);
      }),
    );
  });

  it('grow past what was set aside for them', () => {
    const long = Uint32Array.from({ length: 50_000 }, (_, at) => at);
    const builder = new RowsBuilder();
    for (let row = 0; row < 3; row++) builder.add({ buckets: long, count: long.length });
    const { buckets, starts } = builder.rows();
    expect([...starts]).toEqual([0, 50_000, 100_000, 150_000]);
    expect(buckets[149_999]).toBe(49_999);
  });
});

describe('sharedBuckets', () => {
  it('keeps a bucket that enough groups have, or a row that was written for the model', () => {
    fc.assert(
      fc.property(grouped, fc.integer({ min: 1, max: 4 }), (list, least) => {
        const data = rowsOf(list.map(({ row }) => row));
        const kept = sharedBuckets(
          data,
          Int32Array.from(list, ({ group }) => group),
          {
            rows: Int32Array.from(list, (_, at) => at),
            buckets: BUCKETS,
            least,
            own: Uint8Array.from(list, ({ own }) => (own ? 1 : 0)),
          },
        );
        for (let bucket = 0; bucket < BUCKETS; bucket++) {
          const having = list.filter(({ row }) => row.includes(bucket));
          const groups = new Set(having.map(({ group }) => group)).size;
          // A group counts once: by the row of it that comes first.
          const firsts = having.filter(
            ({ group }, at) => having.findIndex((other) => other.group === group) === at,
          );
          const isKept = groups >= least || firsts.some(({ own }) => own);
          expect([bucket, kept[bucket]]).toEqual([bucket, isKept ? 1 : 0]);
        }
      }),
    );
  });

  it('drops what one account says however often, and rows that are not asked for', () => {
    const data = rowsOf([[1], [1], [1], [1, 2], [2], [2]]);
    const groups = Int32Array.of(0, 0, 0, 1, 2, 3);
    const of = (rows: number[]) =>
      sharedBuckets(data, groups, { rows: Int32Array.from(rows), buckets: BUCKETS, least: 3 });
    expect([of([0, 1, 2, 3, 4, 5])[1], of([0, 1, 2, 3, 4, 5])[2], of([0, 1, 2, 3, 4])[2]]).toEqual([0, 1, 0]);
  });
});
