import type { EventRecord, SignalNeeds } from '@breakwater/contracts';
import type { Detection } from '@breakwater/detection';
import type { Intake } from '@breakwater/intake';
import { type BacktestReport, backtest, checkRuleSet, RuleSetError, type Rules } from '@breakwater/rules';
import type { Storage } from '@breakwater/storage';

const PAGE = 500;

/** Runs a rule set over the latest stored events. @throws RuleSetError */
export type Backtester = (source: string, limit: number) => Promise<BacktestReport>;

export interface BacktestParts {
  readonly storage: Storage;
  readonly intake: Intake;
  readonly detection: Detection;
  readonly rules: Rules;
}

/** How a backtest ends: what its signals wrote is taken back with the transaction. */
class NothingKept extends Error {
  readonly report: BacktestReport;
  constructor(report: BacktestReport) {
    super('rolled back on purpose');
    this.report = report;
  }
}

/**
 * A backtest sees what judging would see. Signals with a memory write while they look, so each backtest runs in a
 * transaction that is rolled back at its end: counters of the real events are not touched.
 */
export function createBacktester({ storage, intake, detection, rules }: BacktestParts): Backtester {
  return async (source, limit) => {
    const { compiled, faults } = checkRuleSet(source, { catalogue: detection.catalogue() });
    if (!compiled) throw new RuleSetError(faults);
    // Collected first: within the transaction nothing else may be asked of the database.
    const records = await latest(intake, limit);
    try {
      return await storage.transaction(async (trx) => {
        const signalsFor = (batch: readonly EventRecord[], needs: SignalNeeds) =>
          detection.evaluate(batch, needs, trx);
        throw new NothingKept(
          await backtest(compiled, inOrder(records), { signalsFor, baseline: rules.live() }),
        );
      });
    } catch (error) {
      if (error instanceof NothingKept) return error.report;
      throw error;
    }
  };
}

/** The latest events, newest first. */
async function latest(intake: Intake, limit: number): Promise<EventRecord[]> {
  const records: EventRecord[] = [];
  for (let before: number | undefined; records.length < limit; before = records.at(-1)?.seq) {
    const wanted = Math.min(PAGE, limit - records.length);
    const page = await intake.recentEvents({ limit: wanted, before });
    records.push(...page);
    if (page.length < wanted) break;
  }
  return records;
}

async function* inOrder(records: readonly EventRecord[]): AsyncGenerator<EventRecord> {
  yield* records.toReversed();
}
