import type { Verdict } from '@breakwater/contracts/rules';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AwaitVerdicts, createAwaiting } from './await-verdicts.ts';
import { createJudgedBell, type JudgedBell } from './judged-bell.ts';

const LONG_MS = 5_000;

describe('createAwaiting', () => {
  let judged: Set<string>;
  let bell: JudgedBell;
  let awaitVerdicts: AwaitVerdicts;
  beforeEach(() => {
    judged = new Set();
    bell = createJudgedBell();
    const verdictsOf = async (ids: readonly string[]) =>
      new Map(ids.filter((id) => judged.has(id)).map((id) => [id, { id } as Verdict]));
    awaitVerdicts = createAwaiting({ verdictsOf, bell, maxWaiting: 50 }).awaitVerdicts;
  });

  const wait = async (ids: readonly string[], waitMs = LONG_MS) => [
    ...(await awaitVerdicts({ all: ids, fresh: ids }, waitMs)).keys(),
  ];
  const judge = (...ids: string[]) => {
    for (const id of ids) judged.add(id);
  };

  it('answers at once what is judged already, and at the bell what is judged here', async () => {
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
    const waits = Array.from({ length: 50 }, (_, n) => wait([`e${n}`], 60));
    const started = performance.now();
    judge('late');
    expect(await wait(['late'])).toEqual([]);
    expect(performance.now() - started).toBeLessThan(20);
    await Promise.all(waits);
    expect(await wait(['late'])).toEqual(['late']);
  });
});
