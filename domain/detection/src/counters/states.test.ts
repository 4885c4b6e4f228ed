import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountState } from './count-state.ts';
import { DISTINCT_CAP, DistinctState } from './distinct-state.ts';
import { RING, WINDOW_BUCKETS } from './ring.ts';

const EMPTY: readonly number[] = [];

/** All that happened, in a list: what the compact states must agree with. */
function naive() {
  const events: { bucket: number; member: number }[] = [];
  let newest = Number.NEGATIVE_INFINITY;
  return {
    add(bucket: number, member: number) {
      newest = Math.max(newest, bucket);
      if (bucket > newest - RING) events.push({ bucket, member });
    },
    read(bucket: number) {
      if (bucket - WINDOW_BUCKETS + 1 < newest - RING + 1) return undefined;
      const inside = events.filter(
        (event) => event.bucket <= bucket && event.bucket > bucket - WINDOW_BUCKETS,
      );
      return { count: inside.length, distinct: new Set(inside.map(({ member }) => member)).size };
    },
  };
}

const shuffledEvents = fc.array(
  fc.record({
    bucket: fc.oneof(fc.nat(300), fc.integer({ min: 2 ** 33, max: 2 ** 33 + 200 })),
    member: fc.nat(20),
  }),
  { maxLength: 80 },
);

describe('counter states', () => {
  it('agree with a naive model whatever the order of times, also when written and read back at every step', () => {
    fc.assert(
      fc.property(shuffledEvents, (events) => {
        const model = naive();
        let counts = EMPTY;
        let members = EMPTY;
        for (const { bucket, member } of events) {
          const count = new CountState(counts);
          const distinct = new DistinctState(members);
          count.add(bucket);
          distinct.add(bucket, member);
          model.add(bucket, member);
          const expected = model.read(bucket);
          expect(count.read(bucket)?.value).toBe(expected?.count);
          expect(distinct.read(bucket)?.value).toBe(expected?.distinct);
          counts = JSON.parse(JSON.stringify(count.encode()));
          members = JSON.parse(JSON.stringify(distinct.encode()));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has no value for an event that comes so late that its window is forgotten, rather than one too low', () => {
    const state = new CountState(EMPTY);
    state.add(1_000);
    expect(state.read(1_000 - (RING - WINDOW_BUCKETS))).toEqual({ value: 0, capped: false });
    expect(state.read(1_000 - (RING - WINDOW_BUCKETS) - 1)).toBeUndefined();
  });

  it('counts members exactly up to the cap, then says that it is capped', () => {
    const state = new DistinctState(EMPTY);
    for (let member = 0; member < DISTINCT_CAP; member++) state.add(5, member);
    expect(state.read(5)).toEqual({ value: DISTINCT_CAP, capped: false });
    state.add(5, DISTINCT_CAP);
    expect(state.read(5)).toEqual({ value: DISTINCT_CAP, capped: true });
  });

  it('stays bounded and right for the newest window when a flood went before', () => {
    const state = new DistinctState(EMPTY);
    for (let member = 0; member < 5_000; member++) state.add(Math.floor(member / 500), member);
    expect(state.read(9)).toEqual({ value: DISTINCT_CAP, capped: true });
    expect(state.encode().length).toBeLessThan(12_000);
    state.add(69, 9_999);
    expect(state.read(69)).toEqual({ value: 1, capped: false });
  });

  it('takes no more into a bucket that is full, and is right for windows without it', () => {
    const state = new DistinctState(EMPTY);
    for (let member = 0; member < 3_000; member++) state.add(5, member);
    const full = state.encode();
    expect(full.length).toBeLessThan(5_100);
    const again = new DistinctState(full);
    for (let member = 0; member < 9_000; member += 7) again.add(5, member);
    expect([again.isChanged, again.encode()]).toEqual([false, full]);
    for (const bucket of [5, 5 + WINDOW_BUCKETS - 1])
      expect(again.read(bucket)).toEqual({ value: DISTINCT_CAP, capped: true });
    again.add(6, 1);
    again.add(5 + WINDOW_BUCKETS, 9_999);
    expect(again.read(5 + WINDOW_BUCKETS)).toEqual({ value: 2, capped: false });
  });

  it('say whether they say more than before', () => {
    const said = (state: { isChanged: boolean }) => state.isChanged;
    const distinct = new DistinctState(EMPTY);
    distinct.add(5, 1);
    const seen = new DistinctState(distinct.encode());
    seen.add(5, 1);
    expect([said(distinct), said(seen)]).toEqual([true, false]);
    seen.add(6, 1);
    expect(said(seen)).toBe(true);
    const late = new CountState([1_000, 1_000, 1]);
    late.add(1_000 - RING);
    expect(said(late)).toBe(false);
    late.add(1_000);
    expect(said(late)).toBe(true);
  });
});
