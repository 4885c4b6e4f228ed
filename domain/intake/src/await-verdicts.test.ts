import { beforeEach, describe, expect, it } from 'vitest';
import { awaitingFixture } from './testing/awaiting-fixture.ts';

describe('createAwaiting', () => {
  let fixture: ReturnType<typeof awaitingFixture>;
  beforeEach(() => {
    fixture = awaitingFixture();
  });

  it('finds what another process judged, without a bell', async () => {
    const { judge, wait } = fixture;
    const later = wait(['a']);
    setTimeout(() => judge('a'), 20);
    expect(await later).toEqual(['a']);
  });

  it('answers after the time with what there is', async () => {
    const { judge, wait } = fixture;
    judge('a');
    expect(await wait(['a', 'b'], 30)).toEqual(['a']);
  });

  it('asks for all that wait in one query, and at the bell for those it rang for alone', async () => {
    const { asked, bell, judge, wait } = fixture;
    const all = Array.from({ length: 40 }, (_, n) => `e${n}`);
    const waits = all.map((id) => wait([id]));
    await expect.poll(() => asked.at(-1)?.length, { interval: 5 }).toBe(40);
    const queries = asked.length;
    judge('e7');
    bell.ring(['e7']);
    expect(await waits[7]).toEqual(['e7']);
    expect(asked.slice(queries)).toContainEqual(['e7']);
    judge(...all);
    expect((await Promise.all(waits)).flat()).toEqual(all);
    expect(asked.length - queries).toBeLessThan(10);
  });
});
