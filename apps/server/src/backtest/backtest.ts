import type { EventRecord } from '@breakwater/contracts';
import { MAX_BACKTEST_EVENTS } from '@breakwater/contracts/rules';
import type { Detection } from '@breakwater/detection';
import type { Intake } from '@breakwater/intake';
import { BreakwaterError } from '@breakwater/kernel';
import {
  type BacktestOptions,
  type BacktestReport,
  backtest,
  RuleSetError,
  type Rules,
} from '@breakwater/rules';

const PAGE = 500;

/**
 * Runs a rule set over the latest stored events, at most `MAX_BACKTEST_EVENTS`.
 *
 * @throws RuleSetError
 * @throws BreakwaterError `backtest-running` (429), `backtest-too-long` (422)
 */
export type Backtester = (source: string, limit: number, watch?: BacktestWatch) => Promise<BacktestReport>;

/** How a run is followed and ended before its time. */
export type BacktestWatch = Pick<BacktestOptions, 'onProgress' | 'signal'>;

export interface BacktestParts {
  readonly intake: Pick<Intake, 'recentEvents' | 'scanEvents'>;
  readonly detection: Pick<Detection, 'rehearse'>;
  readonly rules: Pick<Rules, 'check' | 'live'>;
}

/**
 * A backtest sees what judging would have seen of these events alone: its counters begin empty, so that an event is
 * not counted on top of itself. It writes nothing and holds no lock. One runs at a time, beside the judging.
 */
export function createBacktester({ intake, detection, rules }: BacktestParts): Backtester {
  let running = false;

  async function run(source: string, limit: number, watch: BacktestWatch): Promise<BacktestReport> {
    const { compiled, faults } = await rules.check(source);
    if (!compiled) throw new RuleSetError(faults);
    const { evaluate: signalsFor } = detection.rehearse();
    return backtest(compiled, latest(intake, limit), { ...watch, signalsFor, baseline: rules.live() });
  }

  return async (source, limit, watch = {}) => {
    if (limit > MAX_BACKTEST_EVENTS) throw tooLong(limit);
    if (running) throw alreadyRunning();
    running = true;
    try {
      return await run(source, limit, watch);
    } finally {
      running = false;
    }
  };
}

function tooLong(limit: number): BreakwaterError {
  const message = `A backtest runs over ${MAX_BACKTEST_EVENTS} events at most, not ${limit}; ask for fewer.`;
  return new BreakwaterError('backtest-too-long', message, { status: 422 });
}

function alreadyRunning(): BreakwaterError {
  const message = 'Another backtest is running; ask again when it has ended.';
  return new BreakwaterError('backtest-running', message, { status: 429 });
}

/** The latest events in the order in which they came, a page at a time. */
async function* latest(intake: BacktestParts['intake'], limit: number): AsyncGenerator<EventRecord> {
  let from = await firstOfLatest(intake, limit);
  for (let left = limit; left > 0 && from !== undefined; left -= PAGE) {
    const page = await intake.scanEvents(from, Math.min(PAGE, left));
    yield* page;
    const last = page.at(-1);
    from = last && last.seq + 1;
  }
}

/** Where the latest events begin. They are walked through, since positions have gaps: nothing of them is kept. */
async function firstOfLatest(intake: BacktestParts['intake'], limit: number): Promise<number | undefined> {
  let first: number | undefined;
  for (let left = limit; left > 0; left -= PAGE) {
    const page = await intake.recentEvents({ limit: Math.min(PAGE, left), before: first });
    first = page.at(-1)?.seq ?? first;
    if (page.length < PAGE) break;
  }
  return first;
}
