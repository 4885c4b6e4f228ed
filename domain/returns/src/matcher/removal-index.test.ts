import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyedToken, TokenType } from '../tokens/token.ts';
import { GateIndexError } from './index-error.ts';
import { COMMON } from './postings.ts';
import { RemovalIndex } from './removal-index.ts';
import { NONE } from './value-table.ts';

const idOf = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** A token of a value that is a number: its bytes are spread as those of a digest are. */
function token(type: TokenType, value: number, epoch = 1): KeyedToken {
  const bytes = Buffer.alloc(16);
  for (let at = 0; at < 16; at += 4) bytes.writeInt32LE(Math.imul(value + 1, 0x9e3779b1 + at * 2), at);
  return { type, epoch, bytes, seenAt: 0 };
}

function holdersOf(index: RemovalIndex, one: KeyedToken): string[] {
  const value = index.valueOf(one);
  const found: string[] = [];
  if (value !== NONE) index.postings.each(index.values, value, (at) => found.push(index.idOf(at)));
  return found.sort();
}

const change = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      put: fc.nat({ max: 30 }),
      values: fc.array(fc.nat({ max: 25 }), { maxLength: 8 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ remove: fc.nat({ max: 30 }) }) },
);

describe('RemovalIndex', () => {
  it('holds what a plain map of sets would hold, after any changes', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 120 }), (changes) => {
        const index = new RemovalIndex();
        const plain = new Map<number, Set<number>>();
        for (const one of changes) {
          if ('put' in one) {
            const tokens = one.values.map((value) => token('phone', value));
            index.put({ id: idOf(one.put), removedAt: 5_000, tokens });
            plain.set(one.put, new Set(one.values));
          } else {
            index.remove(idOf(one.remove));
            plain.delete(one.remove);
          }
        }
        expect(index.removals).toBe(plain.size);
        expect(index.tokens).toBe([...plain.values()].reduce((sum, { size }) => sum + size, 0));
        for (let value = 0; value <= 25; value += 1) {
          const expected = [...plain].filter(([, values]) => values.has(value)).map(([id]) => idOf(id));
          expect(holdersOf(index, token('phone', value))).toEqual(expected.sort());
        }
        for (let id = 0; id <= 30; id += 1) {
          expect(index.numberOf(idOf(id)) !== NONE).toBe(plain.has(id));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds all of many thousands, and gives freed memory to those that follow', () => {
    const index = new RemovalIndex();
    const put = (from: number, to: number) => {
      for (let n = from; n < to; n += 1) {
        index.put({ id: idOf(n), removedAt: 1, tokens: [token('email', n), token('address', n % 125)] });
      }
    };
    put(0, 5_000);
    for (let n = 0; n < 5_000; n += 77) expect(holdersOf(index, token('email', n))).toEqual([idOf(n)]);
    expect(holdersOf(index, token('address', 7))).toHaveLength(40);
    const before = index.bytes;
    for (let n = 0; n < 5_000; n += 1) index.remove(idOf(n));
    put(5_000, 10_000);
    expect(index.bytes).toBeLessThanOrEqual(before * 1.1);
  });

  it('leaves nothing of a removal that was taken out', () => {
    const index = new RemovalIndex();
    index.put({
      id: 'ffffffff-ffff-7fff-bfff-ffffffffffff',
      removedAt: 9e11,
      tokens: [
        token('email', 3),
        { type: 'handle-filter', epoch: 1, bytes: new Uint8Array(32).fill(255), seenAt: 0 },
        { type: 'hours', epoch: 0, bytes: new Uint8Array(24).fill(255), seenAt: 0 },
      ],
    });
    index.remove('ffffffff-ffff-7fff-bfff-ffffffffffff');
    const { values, postings, ids, handleFilters, hours, own, ages, removedAt, idSlots } = index;
    const columns = [ids, handleFilters, hours, own, ages, removedAt, idSlots, postings.arena];
    for (const column of [...columns, values.records, values.slots]) {
      expect(column.every((element) => element === 0)).toBe(true);
    }
  });

  it('keeps apart types and keys that have the same bytes', () => {
    const index = new RemovalIndex();
    index.put({ id: idOf(1), removedAt: 1, tokens: [token('email', 1, 1)] });
    expect(holdersOf(index, token('email', 1, 1))).toEqual([idOf(1)]);
    expect(holdersOf(index, token('phone', 1, 1))).toEqual([]);
    expect(holdersOf(index, token('email', 1, 2))).toEqual([]);
  });

  it('counts others with a value, which outlasts a replacement of its only removal', () => {
    const index = new RemovalIndex();
    const removal = { id: idOf(1), removedAt: 1, tokens: [token('address', 1)] };
    index.put({ ...removal, sharedBy: [5] });
    index.noteShared([token('address', 1), token('address', 1), token('address', 2)]);
    index.put(removal);
    expect(index.values.shared(index.valueOf(token('address', 1)))).toBe(6);
    expect(index.valueOf(token('address', 2))).toBe(NONE);
  });

  it('drops which removals have what a thousand have', () => {
    const index = new RemovalIndex();
    for (let n = 0; n <= COMMON; n += 1) {
      index.put({ id: idOf(n), removedAt: 1, tokens: [token('follow', 1)] });
    }
    expect(holdersOf(index, token('follow', 1))).toEqual([]);
    expect(index.values.count(index.valueOf(token('follow', 1)))).toBe(COMMON + 1);
    for (let n = 0; n <= COMMON; n += 1) index.remove(idOf(n));
    expect(index.valueOf(token('follow', 1))).toBe(NONE);
  });

  it('refuses a removal without a UUID or a time', () => {
    const index = new RemovalIndex();
    const tokens: KeyedToken[] = [];
    expect(() => index.put({ id: 'seven', removedAt: 1, tokens })).toThrow(GateIndexError);
    expect(() => index.put({ id: idOf(1), removedAt: Number.NaN, tokens })).toThrow(GateIndexError);
    expect(index.removals).toBe(0);
  });
});
