import { describe, expect, it } from 'vitest';
import { createSecondWorld } from './second-world.ts';
import { createSmallWorld } from './testing/small-world.ts';

const DAY_MS = 86_400_000;

describe('a second world', () => {
  it('is the same for the same seed, and another for another', () => {
    const read = (seed: number) => JSON.stringify([...createSmallWorld(seed).signUps()]);
    const first = read(3);
    expect(read(3) === first).toBe(true);
    expect(read(4) === first).toBe(false);
  });

  it('reads the same a second time, and after half a reading', () => {
    const world = createSmallWorld();
    for (const read of [world.removed(), world.existing(), world.signUps()]) {
      const first = JSON.stringify([...read]);
      for (const row of read) if (row !== undefined) break;
      expect(JSON.stringify([...read]) === first).toBe(true);
    }
  });

  it('counts what it gives', () => {
    const world = createSmallWorld();
    const rows = [...world.signUps()];
    const returns = rows.filter(({ tactic }) => tactic !== undefined);
    expect(world.counts.signUps).toBe(rows.length);
    expect(world.counts.innocent).toBe(6_000);
    expect(world.counts.returns).toBe(returns.length);
    expect([...world.removed()]).toHaveLength(1_800);
    expect([...world.existing()]).toHaveLength(4_000);
    expect(world.counts.byTactic).toEqual(countBy(returns.map(({ tactic }) => tactic ?? '')));
  });

  it('is in order of time', () => {
    const world = createSmallWorld();
    for (const rows of [world.removed(), world.existing(), world.signUps()]) {
      const times = [...rows].map(({ at }) => at);
      expect(times).toEqual(times.toSorted((left, right) => left - right));
    }
  });

  it('has sessions and deeds in order, at their time', () => {
    const world = createSmallWorld();
    for (const { at, sessions = [], deeds = [], tactic } of world.signUps()) {
      const [first] = sessions;
      const lateness = deeds.map((deed) => deed.at - at);
      const isBought = tactic === 'bought-account';
      expect({
        sorted: isSorted(sessions.map((session) => session.at)) && isSorted(lateness),
        early: lateness.every((late) => late >= 0),
        late: lateness.every((late) => late < 7 * DAY_MS),
        first: isBought || (first?.at ?? at) === at,
      }).toEqual({ sorted: true, early: true, late: true, first: true });
    }
    const late = [...world.removed()].filter(({ at, sessions = [], deeds = [] }) =>
      [...sessions, ...deeds].some((moment) => moment.at >= at),
    );
    expect(late).toEqual([]);
  });

  it('lists of the first day what was done in it', () => {
    for (const { at, deeds = [], follows, texts } of createSmallWorld().signUps()) {
      const early = deeds.filter((deed) => deed.at < at + DAY_MS);
      const of = (kind: string) => [
        ...new Set(early.filter((deed) => deed.kind === kind).map(({ value }) => value)),
      ];
      expect(follows).toEqual(of('follow'));
      expect(texts).toEqual(of('text'));
    }
  });

  it('gives nobody two roles, but those who return', () => {
    const world = createSmallWorld();
    const innocent = [...world.signUps()].filter(({ tactic }) => tactic === undefined);
    const people = [...world.removed(), ...world.existing(), ...innocent].map(({ person }) => person);
    expect(new Set(people).size).toBe(people.length);
  });

  it('keeps the innocent as they are, however many come back', () => {
    const read = (oneIn: number) => {
      const world = createSecondWorld({ seed: 5, signUps: 2_000, removed: 600, existing: 500, oneIn });
      const texts = [...world.signUps()].map((row) => ({
        returns: 'tactic' in row,
        text: JSON.stringify(row),
      }));
      const of = (returns: boolean) => texts.filter((row) => row.returns === returns).map(({ text }) => text);
      return { innocents: of(false), back: of(true), ...world.counts };
    };
    const [many, few] = [read(10), read(1_000)];
    expect(many.innocents.join() === few.innocents.join()).toBe(true);
    expect(many.back).toEqual(expect.arrayContaining(few.back));
    expect(many.returns).toBe(222);
    expect(few.returns).toBe(2);
  });

  it('refuses sizes that are none', () => {
    const make = (signUps: number) => () => createSecondWorld({ seed: 1, signUps, removed: 1, existing: 1 });
    expect(make(1.5)).toThrow(RangeError);
    expect(make(20_000_000)).toThrow(/at most/);
  });

  it('can be made without removed or living accounts', () => {
    const world = createSecondWorld({ seed: 1, signUps: 300, removed: 0, existing: 0 });
    expect([...world.signUps()]).toHaveLength(300);
    expect(world.counts.returns).toBe(0);
  });
});

const isSorted = (times: number[]) => times.every((time, at) => at === 0 || time >= (times[at - 1] ?? 0));

function countBy(values: string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
