import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arrival, createSpreadTable, type ExportedSpread, type SpreadTable, WINDOWS } from '../index.ts';

const NOON = Date.UTC(2026, 0, 5, 12);
const KEY = 'tag:harbour';

function arrival(fields: Partial<Arrival> = {}): Arrival {
  return { at: NOON, account: 'a', platform: 'blue', ...fields };
}

function tableOf(
  arrivals: readonly Arrival[],
  options: { capacity?: number; warm?: number } = {},
): SpreadTable {
  const table = createSpreadTable({ capacity: 100, warm: 50, ...options });
  for (const one of arrivals) table.note(KEY, one);
  return table;
}

const anyArrival = fc.record({
  at: fc.integer({ min: 0, max: 20_000 }).map((second) => NOON + second * 1_000),
  account: fc.integer({ min: 0, max: 400 }).map((id) => `account ${id}`),
  platform: fc.constantFrom('blue', 'green', 'red'),
  group: fc.option(
    fc.integer({ min: 0, max: 90 }).map((id) => `group ${id}`),
    { nil: undefined },
  ),
  audience: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined }),
  isNewAccount: fc.boolean(),
  isKnownBad: fc.boolean(),
});

/** Anything that a program could pass by mistake, or somebody on purpose. */
const absurdArrival = fc.record({
  at: fc.oneof(fc.double(), fc.integer(), fc.constant(NOON), fc.constant(1e300)),
  account: fc.string(),
  platform: fc.string(),
  group: fc.string(),
  audience: fc.oneof(fc.double(), fc.constant(1e12), fc.constant(-5), fc.constant(Number.NaN)),
});

describe('createSpreadTable', () => {
  it('counts what comes', () => {
    const table = tableOf([
      arrival({ audience: 10, group: 'g' }),
      arrival({ at: NOON + 30_000, account: 'b', platform: 'green', audience: 20, isNewAccount: true }),
      arrival({ at: NOON + 60_000, account: 'b', group: 'h', isKnownBad: true, isNewAccount: true }),
      arrival({ at: NOON + 90_000, account: 'c', group: 'g', audience: 5 }),
    ]);
    const counts = table.of(KEY, NOON + 90_000);
    expect(counts).toMatchObject({
      arrivals: 4,
      accounts: 3,
      audience: 35,
      newAccountShare: 0.5,
      knownBadShare: 0.25,
      platforms: ['blue', 'green'],
      firstAt: NOON,
      lastAt: NOON + 90_000,
    });
    expect(counts?.groups).toBe(2);
    expect(counts?.windows['1m']).toBeCloseTo(1 + Math.exp(-0.5) + Math.exp(-1) + Math.exp(-1.5), 9);
    expect(table.of('tag:other', NOON)).toBeUndefined();
  });

  it.each([1, 2, 3, 10, 256])('gives the cascade of %d arrivals in the order of time', (count) => {
    const came = Array.from({ length: count }, (_, at) =>
      arrival({
        at: NOON + (count - 1 - at) * 5_000,
        account: `a${at}`,
        audience: at === 0 ? undefined : at,
      }),
    );
    const cascade = tableOf(came).cascadeOf(KEY, NOON + 1e7);
    expect(cascade?.startedAt).toBe(NOON);
    expect(Array.from(cascade?.after ?? [])).toEqual(came.map((_, at) => at * 5));
    expect(cascade?.arrivals).toBe(count);
    expect(Array.from(cascade?.audience ?? []).reverse()).toEqual(
      came.map(({ audience }) => audience ?? Number.NaN),
    );
  });

  it('keeps the first and an even sample of more than 256', () => {
    const came = Array.from({ length: 5_000 }, (_, at) =>
      arrival({ at: NOON + at * 1_000, account: `a${at}` }),
    );
    const cascade = tableOf(came).cascadeOf(KEY, NOON + 1e8);
    const after = Array.from(cascade?.after ?? []);
    expect(after).toHaveLength(256);
    expect(after[0]).toBe(0);
    expect(cascade?.arrivals).toBe(5_000);
    const early = after.filter((seconds) => seconds < 2_500).length;
    expect(early).toBeGreaterThan(98);
    expect(early).toBeLessThan(158);
  });

  it('estimates many accounts within its error', () => {
    for (const many of [300, 3_000, 30_000]) {
      const came = Array.from({ length: many }, (_, at) =>
        arrival({ at: NOON + at, account: `person ${at}` }),
      );
      const accounts = tableOf(came).of(KEY, NOON)?.accounts ?? 0;
      expect(Math.abs(accounts / many - 1)).toBeLessThan(0.2);
    }
  });

  it("a burst of one account is one account's", () => {
    const came = Array.from({ length: 3_000 }, (_, at) => arrival({ at: NOON + at, group: 'g' }));
    const table = tableOf(came);
    table.note('tag:calm', arrival({ account: 'b' }));
    expect(table.of(KEY, NOON)).toMatchObject({ arrivals: 3_000, accounts: expect.closeTo(1, 1), groups: 1 });
    expect(table.of('tag:calm', NOON)).toMatchObject({ arrivals: 1, accounts: 1 });
  });

  it('[property] gives the same whatever the order of arrivals', () => {
    const shuffled = fc
      .array(anyArrival, { minLength: 1, maxLength: 400 })
      .chain((came) => fc.tuple(fc.constant(came), fc.shuffledSubarray(came, { minLength: came.length })));
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        const now = NOON + 30_000_000;
        expectAlike(tableOf(one), tableOf(other), now);
      }),
    );
  });

  it('[property] merges in any order, and as if one table had seen it all', () => {
    const parts = fc.array(fc.array(anyArrival, { minLength: 1, maxLength: 200 }), {
      minLength: 2,
      maxLength: 4,
    });
    fc.assert(
      fc.property(parts, (all) => {
        const exported = all.map((came) => exportOf(tableOf(came)));
        const forward = mergedOf(exported);
        const backward = mergedOf([...exported].reverse());
        const nested = mergedOf([
          exportOf(mergedOf(exported.slice(0, -1))),
          exported.at(-1) ?? exportOf(tableOf([])),
        ]);
        const now = NOON + 30_000_000;
        expectAlike(forward, backward, now);
        expectAlike(forward, nested, now);
        expectAlike(forward, tableOf(all.flat()), now);
      }),
    );
  });

  it('[property] counts alone merge within the error that is stated', () => {
    const parts = fc.tuple(
      fc.array(anyArrival, { minLength: 3, maxLength: 60 }),
      fc.array(anyArrival, { minLength: 3, maxLength: 60 }),
    );
    fc.assert(
      fc.property(parts, ([one, other]) => {
        const cold = exportOf(coldTableOf(one));
        expect(cold.kept).toEqual([]);
        const counts = mergedOf([cold, exportOf(coldTableOf(other))]).of(KEY, NOON + 2e7);
        const exact = tableOf([...one, ...other]).of(KEY, NOON + 2e7);
        if (!counts || !exact) throw new Error('nothing there');
        expect(counts).toMatchObject({ arrivals: exact.arrivals, platforms: exact.platforms });
        expect(Math.abs(counts.audience - exact.audience)).toBeLessThanOrEqual(exact.audience * 1e-5);
        expect(counts.newAccountShare).toBeCloseTo(exact.newAccountShare, 4);
        for (const window of WINDOWS) {
          expect(Math.abs(counts.windows[window] - exact.windows[window])).toBeLessThan(
            0.01 + exact.windows[window] * 0.01,
          );
        }
      }),
    );
  });

  it('[property] what can be merged twice without a difference stays', () => {
    fc.assert(
      fc.property(fc.array(anyArrival, { minLength: 1, maxLength: 300 }), (came) => {
        const table = tableOf(came);
        const once = table.of(KEY, NOON);
        table.merge(KEY, exportOf(tableOf(came)));
        const twice = table.of(KEY, NOON);
        expect(twice?.arrivals).toBe(2 * came.length);
        expect(twice).toMatchObject({
          platforms: once?.platforms,
          firstAt: once?.firstAt,
          lastAt: once?.lastAt,
        });
        expect(Math.abs((twice?.accounts ?? 0) - (once?.accounts ?? 0))).toBeLessThan(
          0.25 * (once?.accounts ?? 0) + 1,
        );
        expect(twice?.newAccountShare).toBeCloseTo(once?.newAccountShare ?? 0, 9);
      }),
    );
  });

  it('[property] never says less than nothing, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.array(absurdArrival, { maxLength: 60 }),
        fc.oneof(fc.double(), fc.constant(NOON)),
        (came, now) => {
          const table = tableOf(came as Arrival[], { warm: 1 });
          const time = Number.isFinite(now) ? now : NOON;
          const counts = table.of(KEY, time);
          if (!counts) return;
          const figures = [
            counts.arrivals,
            counts.accounts,
            counts.audience,
            counts.groups,
            ...Object.values(counts.windows),
          ];
          for (const figure of figures) {
            expect(figure).toBeGreaterThanOrEqual(0);
            expect(Number.isFinite(figure)).toBe(true);
          }
          expect(counts.audience).toBeLessThanOrEqual(1e9 * came.length);
          expect(counts.accounts).toBeLessThanOrEqual(counts.arrivals);
          const after = Array.from(table.cascadeOf(KEY, time)?.after ?? []);
          expect(after.every((seconds, at) => seconds >= (after[at - 1] ?? 0))).toBe(true);
        },
      ),
    );
  });

  it('[property] the sum of audiences never falls', () => {
    fc.assert(
      fc.property(fc.array(absurdArrival, { maxLength: 40 }), (came) => {
        const table = tableOf([]);
        let before = 0;
        for (const one of came) {
          table.note(KEY, one as Arrival);
          const audience = table.of(KEY, NOON)?.audience ?? 0;
          expect(audience).toBeGreaterThanOrEqual(before);
          before = audience;
        }
      }),
    );
  });

  it('clamps and counts what cannot be true', () => {
    const table = createSpreadTable({ capacity: 10, warm: 5, now: () => NOON });
    table.note(KEY, arrival({ at: Number.NaN }));
    expect(table.of(KEY, NOON)).toBeUndefined();
    table.note(KEY, arrival({ audience: 1e12 }));
    table.note(KEY, arrival({ audience: -1e12 }));
    table.note(KEY, arrival({ audience: Number.NaN }));
    table.note(KEY, arrival({ at: NOON + 1e9 }));
    table.note(KEY, arrival({ at: NOON - 1e6 }));
    expect(table.of(KEY, NOON)).toMatchObject({
      arrivals: 5,
      audience: 1e9,
      lastAt: NOON,
      firstAt: NOON - 1e6,
    });
    expect(table.measures()).toMatchObject({ clamped: 5, late: 1 });
  });

  it('holds no more than its capacity, and what was silent longest goes', () => {
    const table = createSpreadTable({ capacity: 1_000, warm: 10 });
    for (let tag = 0; tag < 50_000; tag++) {
      table.note(`tag:${tag}`, arrival({ at: NOON + tag }));
      if (tag % 100 === 0) table.note(KEY, arrival({ at: NOON + tag, account: `a${tag}` }));
    }
    const { size, evicted, bytes, warm } = table.measures();
    expect(size).toBe(1_000);
    expect(evicted).toBe(50_000 + 1 - 1_000);
    expect(warm).toBeLessThanOrEqual(10);
    expect(bytes).toBeLessThan(120_000);
    expect(table.of(KEY, NOON + 1e6)?.arrivals).toBe(500);
    expect(table.of('tag:49999', NOON)?.arrivals).toBe(1);
    expect(table.of('tag:0', NOON)).toBeUndefined();
  });

  it('[property] finds every key it holds, whatever came and went', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 300 }),
        fc.integer({ min: 1, max: 20 }),
        (tags, capacity) => {
          const table = createSpreadTable({ capacity, warm: 3 });
          for (const [at, tag] of tags.entries()) {
            table.note(`tag:${tag}`, arrival({ at: NOON + at * 1_000 }));
            expect(table.of(`tag:${tag}`, NOON)?.lastAt).toBe(NOON + at * 1_000);
          }
          const there = [...new Set(tags)].filter((tag) => table.of(`tag:${tag}`, NOON) !== undefined);
          expect(there.length).toBe(table.measures().size);
        },
      ),
    );
  });

  it('keeps counts of what is no longer followed closely', () => {
    const table = createSpreadTable({ capacity: 100, warm: 1 });
    for (let at = 0; at < 40; at++) {
      table.note(
        KEY,
        arrival({ at: NOON + at * 1_000, account: `a${at}`, audience: 100, group: `g${at % 4}` }),
      );
    }
    for (let at = 0; at < 5; at++) table.note('tag:next', arrival({ at: NOON + at }));
    expect(table.cascadeOf(KEY, NOON + 1e6)).toBeUndefined();
    const counts = table.of(KEY, NOON + 39_000);
    expect(counts).toMatchObject({ arrivals: 40, audience: 4_000, platforms: ['blue'], firstAt: NOON });
    expect(counts?.accounts).toBeGreaterThan(28);
    expect(counts?.windows['1h']).toBeCloseTo(39.8, 0);
    table.note(KEY, arrival({ at: NOON + 40_000, account: 'new' }));
    expect(table.of(KEY, NOON + 40_000)?.arrivals).toBe(41);
    expect(table.cascadeOf(KEY, NOON + 1e6)).toBeUndefined();
  });

  it('does not lose small steps of great counts', () => {
    const table = createSpreadTable({ capacity: 100, warm: 1 });
    for (let at = 0; at < 20_000; at++) {
      table.note(KEY, arrival({ account: `a${at % 50}` }));
      table.note('tag:other', arrival({ account: `a${at % 50}` }));
    }
    for (const key of [KEY, 'tag:other']) {
      const hour = table.of(key, NOON)?.windows['1h'] ?? 0;
      expect(Math.abs(hour / 20_000 - 1)).toBeLessThan(0.15);
    }
  });

  it('forgets an account wherever it can be told from others', () => {
    const table = tableOf([]);
    const came = ['b', 'a', 'c', 'a'].map((account, at) =>
      arrival({ at: NOON + at * 1_000, account, audience: 7 }),
    );
    for (const one of came) table.note(KEY, one);
    for (const one of came.slice(0, 2)) table.note('tag:pair', one);
    table.note('tag:own', arrival({ audience: 9 }));
    table.forget('a');
    expect(table.of(KEY, NOON)).toMatchObject({ arrivals: 4, accounts: 2 });
    expect(Array.from(table.cascadeOf(KEY, NOON + 1e6)?.after ?? [])).toEqual([0, 2]);
    expect(table.of('tag:pair', NOON)).toMatchObject({ arrivals: 2, accounts: 1 });
    expect(table.cascadeOf('tag:own', NOON)).toMatchObject({ audience: Float64Array.of(Number.NaN) });
    expect(table.of('tag:own', NOON)?.accounts).toBe(0);
  });

  it('names fifteen platforms, and the others as others', () => {
    const table = tableOf(
      Array.from({ length: 20 }, (_, at) => arrival({ platform: `p${String(at).padStart(2, '0')}` })),
    );
    const { platforms } = table.of(KEY, NOON) ?? {};
    expect(platforms).toHaveLength(16);
    expect(platforms?.at(-1)).toBe('others');
  });

  it('merges with tables of the same salt only', () => {
    const other = createSpreadTable({ capacity: 10, warm: 5, salt: 'other' });
    expect(() => other.merge(KEY, exportOf(tableOf([arrival()])))).toThrow(RangeError);
  });

  it('exports plain data', () => {
    const exported = exportOf(
      tableOf([arrival(), arrival({ account: 'b', audience: 5 }), arrival({ account: 'c', group: 'g' })]),
    );
    const back: ExportedSpread = JSON.parse(JSON.stringify(exported));
    expect(exportOf(mergedOf([back]))).toEqual(exported);
  });

  it.each([0, -1, 1.5, Number.NaN, 1e9])('refuses a capacity of %d', (capacity) => {
    expect(() => createSpreadTable({ capacity, warm: 1 })).toThrow(RangeError);
  });
});

function exportOf(table: SpreadTable): ExportedSpread {
  const exported = table.export(KEY);
  if (!exported) throw new Error('nothing there');
  return exported;
}

function mergedOf(parts: readonly ExportedSpread[]): SpreadTable {
  const table = tableOf([]);
  for (const part of parts) table.merge(KEY, part);
  return table;
}

/** What is left of arrivals when others made the thing make room. */
function coldTableOf(came: readonly Arrival[]): SpreadTable {
  const table = tableOf(came, { warm: 1 });
  for (let at = 0; at < 3; at++) table.note('tag:next', arrival());
  return table;
}

function expectAlike(one: SpreadTable, other: SpreadTable, now: number): void {
  const [a, b] = [one.of(KEY, now), other.of(KEY, now)];
  if (!a || !b) throw new Error('nothing there');
  const { windows: windowsA, ...countsA } = a;
  const { windows: windowsB, ...countsB } = b;
  expect(countsA).toEqual(countsB);
  for (const window of WINDOWS) expect(windowsA[window]).toBeCloseTo(windowsB[window], 9);
  expect(one.cascadeOf(KEY, now)).toEqual(other.cascadeOf(KEY, now));
}
