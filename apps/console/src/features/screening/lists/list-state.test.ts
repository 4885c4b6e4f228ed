import { describe, expect, it } from 'vitest';
import { listState } from './list-state.ts';
import { runPace } from './run-pace.ts';

const list = { syncing: false, version: 2, stale: false };
const fault = { code: 'list-empty', message: '', at: '2026-01-01T00:00:00.000Z' };

describe('the state of a list', () => {
  it('says what keeps it from being good, the most telling first', () => {
    expect(listState(list)).toBe('good');
    expect(listState({ ...list, stale: true })).toBe('stale');
    expect(listState({ ...list, stale: true, fault })).toBe('fault');
    expect(listState({ ...list, version: 0 })).toBe('empty');
    expect(listState({ ...list, fault, syncing: true })).toBe('syncing');
  });
});

describe('the pace of a run', () => {
  const startedAt = '2026-01-01T00:00:00.000Z';
  const after = (seconds: number) => Date.parse(startedAt) + seconds * 1_000;

  it('says how fast it goes and how long it takes still', () => {
    expect(runPace({ scanned: 500, total: 2_000, startedAt }, after(10))).toEqual({
      perSecond: 50,
      leftMs: 30_000,
    });
  });

  it('says nothing before anything was done, and no less than nothing after more than was foreseen', () => {
    expect(runPace({ scanned: 0, total: 2_000, startedAt }, after(10))).toBeUndefined();
    expect(runPace({ scanned: 5, total: 9, startedAt }, after(0))).toBeUndefined();
    expect(runPace({ scanned: 12, total: 10, startedAt }, after(2))?.leftMs).toBe(0);
  });
});
