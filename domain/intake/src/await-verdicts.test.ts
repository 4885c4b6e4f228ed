import type { Verdict } from '@breakwater/contracts/rules';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AwaitVerdicts, createAwaiting } from './await-verdicts.ts';
import { createJudgedBell, type JudgedBell } from './judged-bell.ts';

const LONG_MS = 5_000;

describe('createAwaiting', () => {
  let judged: Set<string>;
  let asked: string[][];
  let bell: JudgedBell;
  let awaitVerdicts: AwaitVerdicts;
  beforeEach(() => {
    judged = new Set();
    asked = [];
    bell = createJudgedBell();
    const verdictsOf = async (ids: readonly string[]) => {
      asked.push([...ids]);
      return new Map(ids.filter((id) => judged.has(id)).map((id) => [id, { id } as Verdict]));
    };
    awaitVerdicts = createAwaiting({ verdictsOf, bell, maxWaiting: 50 }).awaitVerdicts;
  });

  const wait = async (ids: readonly string[], waitMs = LONG_MS) => [
    ...(await awaitVerdicts({ all: ids, fresh: ids }, waitMs)).keys(),
  ];
  const judge = (...ids: string[]) => {
    for (const id of ids) judged.add(id);
  };

  it('finds what another process judged, without a bell', async () => {
    const later = wait(['a']);
    setTimeout(() => judge('a'), 20);
    expect(await later).toEqual(['a']);
  });

  it('answers after the time with what there is', async () => {
    judge('a');
    expect(await wait(['a', 'b'], 30)).toEqual(['a']);
  });

  it('asks for all that wait in one query, and at the bell for those it rang for alone', async () => {
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
