import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCoShares, WINDOWS_MS } from './co-shares.ts';
import { type Share, toShares } from './shares.ts';

const share = fc.record({
  object: fc.integer({ min: 0, max: 6 }).map(String),
  account: fc.integer({ min: 0, max: 5 }).map(String),
  content: fc.uuid(),
  at: fc.integer({ min: 0, max: 40_000_000 }),
});

/** For each pair of accounts the objects that they share, with the smallest window. */
function naive(rows: readonly Share[], minObjects: number): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const one of rows)
    for (const other of rows) {
      if (one.object !== other.object || one.account >= other.account) continue;
      const window = WINDOWS_MS.findIndex((wide) => Math.abs(one.at - other.at) <= wide);
      if (window < 0) continue;
      const key = `${one.account} ${other.account}`;
      const objects = found.get(key) ?? new Map<string, number>();
      objects.set(one.object, Math.min(window, objects.get(one.object) ?? window));
      found.set(key, objects);
    }
  return new Map([...found].filter(([, objects]) => objects.size >= minObjects));
}

describe('pairs of accounts', () => {
  it('have the objects and windows of a comparison of all with all', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 80 }), fc.integer({ min: 1, max: 4 }), (rows, minObjects) => {
        const shares = toShares(rows);
        const pairs = countCoShares(shares, { minObjects, maxNeighbours: 1_000 });
        const ours = new Map(
          [...pairs.a.keys()].map((pair) => {
            const entries = Array.from(
              { length: (pairs.start[pair + 1] ?? 0) - (pairs.start[pair] ?? 0) },
              (_, at) => (pairs.start[pair] ?? 0) + at,
            );
            const names = [pairs.a[pair], pairs.b[pair]].map((place) => shares.accounts[place ?? 0]);
            return [
              names.join(' '),
              new Map(
                entries.map((at) => [shares.objects[pairs.object[at] ?? 0] ?? '', pairs.window[at] ?? 0]),
              ),
            ];
          }),
        );
        expect(ours).toEqual(naive(rows, minObjects));
      }),
    );
  });

  it('count each pair once, however often one of them shares', () => {
    const row = (account: string, at: number) => ({ object: 'x', account, content: `${account}${at}`, at });
    const rows = Array.from({ length: 50 }, (_, at) => row('loud', at * 1_000));
    const pairs = countCoShares(toShares([...rows, row('quiet', 30_500)]), { minObjects: 1 });
    expect([...pairs.window]).toEqual([0]);
    expect([...pairs.pairsOfObject]).toEqual([1, 1, 1, 1, 1]);
  });

  it('of what everybody passes on are those that follow each other', () => {
    const rows = Array.from({ length: 300 }, (_, at) => ({
      object: 'hit',
      account: `a${at}`,
      content: `c${at}`,
      at,
    }));
    const { pairsOfObject } = countCoShares(toShares(rows), { maxNeighbours: 10 });
    expect(pairsOfObject[0]).toBeLessThanOrEqual(3_000);
  });
});
