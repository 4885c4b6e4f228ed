import { createIds } from '@breakwater/kernel';
import { createTestClock } from '@breakwater/kernel/testing';
import type { BacktestReport } from '@breakwater/rules';
import { describe, expect, it } from 'vitest';
import type { BacktestWatch } from './backtest.ts';
import { createBacktestRuns } from './backtest-runs.ts';

const report: BacktestReport = { events: 400, rules: [], flagged: 3 };
const check = async (source: string) =>
  source === 'bad'
    ? { faults: [{ file: 'f', line: 2, column: 3, code: 'yaml-syntax', message: 'm' }] }
    : { faults: [], compiled: {} as never };

function open() {
  const clock = createTestClock();
  const asked: {
    watch: BacktestWatch;
    done: (report: BacktestReport) => void;
    fail: (error: Error) => void;
  }[] = [];
  const runs = createBacktestRuns(
    (_source, _limit, watch = {}) => new Promise((done, fail) => asked.push({ watch, done, fail })),
    { rules: { check }, clock, ids: createIds(clock) },
  );
  return { runs, clock, asked };
}

describe('backtest runs', () => {
  it('tell how far they are and how long it takes, then what came out', async () => {
    const { runs, clock, asked } = open();
    expect(runs.latest()).toBeUndefined();
    const { id } = await runs.start('a', 1_000, 'staff:amina');
    asked[0]?.watch.onProgress?.(200);
    clock.advance(2_000);
    expect(runs.get(id)).toMatchObject({ state: 'running', done: 200, ratePerSecond: 100, etaSeconds: 8 });
    asked[0]?.done(report);
    await Promise.resolve();
    expect(runs.latest()).toMatchObject({
      id,
      state: 'done',
      done: 400,
      result: report,
      startedBy: 'staff:amina',
    });
  });

  it('are cancelled, and stay so when the work ends later', async () => {
    const { runs, asked } = open();
    const { id } = await runs.start('a', 1_000, 'x');
    expect(runs.cancel(id).state).toBe('cancelled');
    expect(asked[0]?.watch.signal?.aborted).toBe(true);
    asked[0]?.fail(new Error('aborted'));
    await Promise.resolve();
    expect(runs.get(id)).toMatchObject({ state: 'cancelled' });
    expect(runs.cancel(id).state).toBe('cancelled');
  });

  it('of a source with faults do not begin; one that breaks says so without its insides', async () => {
    const { runs, asked } = open();
    await expect(runs.start('bad', 10, 'x')).rejects.toMatchObject({ code: 'ruleset-faults' });
    const { id } = await runs.start('a', 10, 'x');
    asked[0]?.fail(new Error('secret'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(runs.get(id)).toMatchObject({ state: 'failed', fault: { code: 'unexpected' } });
    expect(JSON.stringify(runs.get(id))).not.toContain('secret');
    expect(() => runs.get('no')).toThrow('not known here');
  });
});
