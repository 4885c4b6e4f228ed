import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BacktestRun as SharedRun } from '@breakwater/contracts/rules';
import { BreakwaterError, type Clock, codeOf, type IdSource, toInstant } from '@breakwater/kernel';
import { type BacktestReport, RuleSetError, type Rules } from '@breakwater/rules';
import type { Backtester } from './backtest.ts';

/** Runs that are remembered; the oldest goes first. */
const KEPT = 20;

/** A run as the contract has it, with the report as the rules domain makes it. */
export type BacktestRun = Omit<SharedRun, 'result'> & { readonly result?: BacktestReport };

/** Backtests that go on while nobody looks. They live in this process: a restart forgets them. */
export interface BacktestRuns {
  /** Begins one. @throws what the `Backtester` throws at once: a source with faults, another run, too many events */
  start(source: string, limit: number, by: string): Promise<BacktestRun>;
  /** The run that goes on, or the last one; undefined before the first. */
  latest(): BacktestRun | undefined;
  /** @throws BreakwaterError `backtest-not-found` */
  get(id: string): BacktestRun;
  /** Ends a run before its time; one that is over stays as it is. @throws BreakwaterError `backtest-not-found` */
  cancel(id: string): BacktestRun;
}

interface Kept {
  run: BacktestRun;
  readonly startedMs: number;
  readonly ending: AbortController;
}

export interface BacktestRunParts {
  readonly rules: Pick<Rules, 'check'>;
  readonly clock: Clock;
  readonly ids: IdSource;
}

export function createBacktestRuns(
  backtest: Backtester,
  { rules, clock, ids }: BacktestRunParts,
): BacktestRuns {
  const kept = new Map<string, Kept>();

  function find(id: string): Kept {
    const found = kept.get(id);
    if (found) return found;
    const message =
      'This backtest is not known here: it is long over, or the server was restarted. Begin a new one.';
    throw new BreakwaterError('backtest-not-found', message, { status: 404 });
  }
  function remember(one: Kept): void {
    kept.set(one.run.id, one);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  }
  function end(one: Kept, outcome: Partial<BacktestRun>): void {
    if (one.run.state !== 'running') return;
    one.run = { ...one.run, ...outcome, finishedAt: toInstant(clock.now()) };
  }

  return {
    async start(source, limit, by) {
      const { compiled, faults } = await rules.check(source);
      if (!compiled) throw new RuleSetError(faults);
      const startedMs = clock.now();
      const ending = new AbortController();
      const one: Kept = {
        run: {
          id: ids(),
          state: 'running',
          startedBy: by,
          startedAt: toInstant(startedMs),
          sourceHash: createHash('sha256').update(source).digest('hex'),
          done: 0,
          limit,
        },
        startedMs,
        ending,
      };
      const running = backtest(source, limit, {
        signal: ending.signal,
        onProgress: (done) => {
          one.run = { ...one.run, done };
        },
      });
      const settled = running.then(
        (result) => end(one, { state: 'done', done: result.events, result }),
        (error: unknown) => end(one, outcomeOf(error, ending.signal)),
      );
      // A run that may not begin is refused at once: the caller hears of that, not of a run that failed.
      await Promise.race([settled, nextTurn()]);
      if (one.run.state === 'failed') await running;
      remember(one);
      return shown(one, clock);
    },
    latest: () => {
      const last = [...kept.values()].at(-1);
      return last && shown(last, clock);
    },
    get: (id) => shown(find(id), clock),
    cancel: (id) => {
      const one = find(id);
      if (one.run.state === 'running') {
        one.ending.abort();
        end(one, { state: 'cancelled' });
      }
      return shown(one, clock);
    },
  };
}

function outcomeOf(error: unknown, signal: AbortSignal): Partial<BacktestRun> {
  if (signal.aborted) return { state: 'cancelled' };
  const message =
    error instanceof BreakwaterError
      ? error.message
      : 'The backtest failed; nothing was changed. Try it again.';
  return { state: 'failed', fault: { code: codeOf(error), message } };
}

function shown({ run, startedMs }: Kept, clock: Clock): BacktestRun {
  const seconds = (clock.now() - startedMs) / 1000;
  if (run.state !== 'running' || run.done === 0 || seconds <= 0) return run;
  const ratePerSecond = run.done / seconds;
  return { ...run, ratePerSecond, etaSeconds: Math.max(0, (run.limit - run.done) / ratePerSecond) };
}
