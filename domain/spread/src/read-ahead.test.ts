import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Spread } from './spread.ts';
import { head, shares } from './testing/made-shares.ts';
import { openSpread, type SpreadFixture } from './testing/spread-fixture.ts';

let fixture: SpreadFixture;
beforeEach(async () => {
  fixture = await openSpread();
});
afterEach(() => fixture.close());

/** What is counted of the post that all shares pass on: in memory, and as it is written down. */
async function counted(spread: Spread) {
  const [thing] = (await spread.list({})).items;
  const { days, arrivals } = await spread.get(thing?.id ?? '');
  return { arrivals, writtenDown: days.reduce((sum, day) => sum + day.arrivals, 0) };
}

describe('events that were stored and not judged yet', () => {
  it('are written down once they are judged, though the window that was read had them', async () => {
    await fixture.judge([head(), ...shares(20, 'a')]);
    const waiting = shares(100, 'b');
    fixture.stored.push(...waiting);
    const next = await fixture.another();
    expect((await counted(next)).arrivals).toBe(121);
    await fixture.judgeIn(next, waiting);
    expect(await counted(next)).toEqual({ arrivals: 121, writtenDown: expect.toSatisfy((n) => n >= 106) });
  });

  it('are written down by who judges them, though they were read as those of others', async () => {
    await fixture.judge([head(), ...shares(20, 'a')]);
    const [one, two] = [await fixture.another(true), await fixture.another(true)];
    const waiting = shares(100, 'b');
    fixture.stored.push(...waiting);
    await one.readOthers();
    await two.readOthers();
    await fixture.judgeIn(one, waiting.slice(0, 50));
    await fixture.judgeIn(two, waiting.slice(50));
    expect(await counted(one)).toEqual({ arrivals: 121, writtenDown: expect.toSatisfy((n) => n >= 91) });
    expect((await counted(two)).arrivals).toBe(121);
  });

  it('are not written down twice when they are judged again', async () => {
    await fixture.judge([head(), ...shares(20, 'a')]);
    const waiting = shares(100, 'b');
    fixture.stored.push(...waiting);
    const next = await fixture.another();
    await fixture.judgeIn(next, waiting);
    await fixture.judgeIn(next, waiting);
    expect((await counted(next)).writtenDown).toBeLessThanOrEqual(121);
  });
});
