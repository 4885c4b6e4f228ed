import { beforeEach, describe, expect, it } from 'vitest';
import { awaitingFixture } from './testing/awaiting-fixture.ts';

describe('createAwaiting', () => {
  let fixture: ReturnType<typeof awaitingFixture>;
  beforeEach(() => {
    fixture = awaitingFixture();
  });

  it('answers at once what is judged already, and at the bell what is judged here', async () => {
    const { bell, judge, wait } = fixture;
    judge('a');
    expect(await wait(['a'])).toEqual(['a']);
    const started = performance.now();
    const later = wait(['b', 'c']);
    judge('b', 'c');
    bell.ring(['b', 'c']);
    expect(await later).toEqual(['b', 'c']);
    expect(performance.now() - started).toBeLessThan(90);
  });

  it('lets only so many wait', async () => {
    const { judge, wait } = fixture;
    const waits = Array.from({ length: 50 }, (_, n) => wait([`e${n}`], 60));
    const started = performance.now();
    judge('late');
    expect(await wait(['late'])).toEqual([]);
    expect(performance.now() - started).toBeLessThan(20);
    await Promise.all(waits);
    expect(await wait(['late'])).toEqual(['late']);
  });
});
