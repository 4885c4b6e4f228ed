import type { EventRecord } from '@breakwater/contracts';
import type { SignalDescriptor, SignalNeeds, SignalSet } from '@breakwater/contracts/detection';
import type {
  FiredRule,
  RuleMode,
  RuleSetActivation,
  RuleSetSource,
  Verdict,
} from '@breakwater/contracts/rules';
import { bind, type Clock, type IdSource, toInstant } from '@breakwater/kernel';
import type { Db, Storage } from '@breakwater/storage';
import {
  type ActivationOptions,
  activateRuleSet,
  changeLiveRuleSet,
  checkOptions,
  compileOrRefuse,
  type InstalledNames,
  type LoadedRuleSet,
  noRuleSet,
} from './activate-rule-set.ts';
import { withMode } from './change-mode.ts';
import { checkRuleSet, type RuleSetCheck } from './check/check-rule-set.ts';
import { type CompiledRuleSet, indexRules, needsOf } from './check/compiled-rule-set.ts';
import { RulesError } from './errors.ts';
import { type ChangedSignal, judgeAgain, rulesReading } from './judge/judge-again.ts';
import { foreseeEvent, judgeEvents } from './judge/judge-events.ts';
import { windowOf } from './judge/limit-actions.ts';
import type { Unit } from './judge/unit.ts';
import { findHours, forgetHours, type RuleHour } from './store/hour-table.ts';
import { type BreakerState, closeOpenBreaker, findOpenBreakers, forgetFirings } from './store/limit-table.ts';
import { findLiveRuleSet, findRuleSet, findRuleSetVersions } from './store/ruleset-table.ts';
import { createVerdictReader, type VerdictReader } from './verdict-reader.ts';

const HOUR_MS = 3_600_000;
const startOfHour = (at: number) => at - (at % HOUR_MS);

/** Firings are kept by the hour for this long. */
export const ACTIVITY_DAYS = 90;

/** Modes that are evaluated; drafts only run in tests and backtests. */
const RUNNING: readonly RuleMode[] = ['live', 'shadow'];

export interface RulesOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Port: the signals that detection offers to rules. */
  readonly catalogue: readonly SignalDescriptor[];
  /** Version of the product, written into each verdict. */
  readonly engineVersion: string;
  /** Port: banks, policies and queues that there are; when left out, these names in rules are not checked. */
  readonly names?: () => Promise<InstalledNames>;
}

/**
 * The live rule set of one moment. A batch is looked at and judged by one of them: were another set activated between,
 * its rules would find that nobody computed what they read, and leave the batch undetermined for good.
 */
export interface RulesSnapshot {
  /** Signals and counters that its live and shadow rules read. */
  readonly needs: SignalNeeds;
  /** The live rules that fire on an event with these signals. Nothing is counted, limited or stored. */
  foresee(record: EventRecord, signals: SignalSet): readonly FiredRule[];
  /**
   * Judges a batch in the caller's unit, which stores one verdict per event by its end. `signals` stand in the order of the
   * records and were computed for `needs`. When an event has a verdict already, the unit fails with RulesError
   * `already-judged`.
   */
  judge(
    records: readonly EventRecord[],
    signals: readonly SignalSet[],
    bankVersions: Readonly<Record<string, number>>,
    work: Unit,
    modelVersions?: Readonly<Record<string, number>>,
  ): Promise<Verdict[]>;
}

/** The rules domain: the live rule set, verdicts, quotas and breakers. */
export interface Rules extends VerdictReader {
  /** The rule set that judges in this process. Throws RulesError `no-ruleset` before the first `reload` or `activate`. */
  live(): CompiledRuleSet;
  /** What judges now, to be taken once per batch; it does not change. Throws RulesError `no-ruleset`. */
  snapshot(): RulesSnapshot;
  /** Ids of the live rules whose condition reads this signal. */
  rulesReading(signal: string): readonly string[];
  /** What the live rules that read a signal say of stored events by its value of now; nothing is stored. */
  judgeAgain(changed: ChangedSignal, db: Db): Promise<readonly Verdict[]>;
  /** Whether a rule of the live set, in whatever mode, names this bank. */
  namesBank(bankId: string): boolean;
  /** All faults of a source, against the signals and banks of this installation; nothing is changed. */
  check(source: string, file?: string): Promise<RuleSetCheck>;
  /**
   * Makes a source live here and, through the outbox, everywhere. Throws RuleSetError with all faults, RulesError
   * `ruleset-changed` when it was written on top of a set that is live no longer; the old one stays.
   */
  activate(source: string, by: string, options?: ActivationOptions): Promise<RuleSetActivation>;
  /** Changes the mode of one rule of the live set, as a new version with the rest of its text unchanged. */
  setMode(ruleId: string, mode: RuleMode, by: string, reason?: string): Promise<RuleSetActivation>;
  /** Takes over what is live in the database: at start and on `ruleset.activated`. */
  reload(): Promise<void>;
  /** What is live in the database, with its source. Throws RulesError `no-ruleset`. */
  source(): Promise<RuleSetSource>;
  /** Every activation, latest first. */
  history(): Promise<readonly RuleSetActivation[]>;
  /** One activation with its source. */
  version(id: string): Promise<RuleSetSource | undefined>;
  /** The time by which days and hours are counted, in milliseconds since the epoch. */
  now(): number;
  /** Hours of the last `hours`, the running one included, in which a rule fired. */
  activity(hours: number): Promise<readonly RuleHour[]>;
  /** Forgets hours that are over for longer than `ACTIVITY_DAYS`, and on whom rules fired where no breaker looks back on it. */
  forgetActivity(): Promise<void>;
  /** Breakers that are open, longest first. */
  openBreakers(): Promise<readonly BreakerState[]>;
  /** A person lets a rule act again. Throws RulesError `breaker-not-open`. */
  closeBreaker(ruleId: string, by: string): Promise<void>;
}

interface Current {
  readonly compiled: CompiledRuleSet;
  readonly snapshot: RulesSnapshot;
}

/** Composes the rules domain. Call `reload` before judging. */
export function createRules(options: RulesOptions): Rules {
  const { storage, clock, ids, catalogue, engineVersion } = options;
  let current: Current | undefined;

  function use(compiled: CompiledRuleSet): void {
    const parts = { clock, ids, engineVersion, compiled, index: indexRules(compiled, RUNNING) };
    const snapshot: RulesSnapshot = {
      needs: needsOf(compiled, RUNNING),
      ...bind(parts, { foresee: foreseeEvent }),
      judge: (records, signals, bankVersions, work, modelVersions = {}) =>
        judgeEvents(parts, { records, signals, bankVersions, modelVersions }, work),
    };
    current = { compiled, snapshot };
  }
  function inUse(): Current {
    if (current === undefined) throw noRuleSet();
    return current;
  }
  function takeOver({ stored, compiled }: LoadedRuleSet): RuleSetActivation {
    use(compiled);
    const { source: _, ...version } = stored;
    return version;
  }

  return {
    ...createVerdictReader(storage),
    live: () => inUse().compiled,
    snapshot: () => inUse().snapshot,
    rulesReading: (signal) => (current ? rulesReading(current.compiled, signal) : []),
    judgeAgain: async (changed, db) => (current ? judgeAgain(current.compiled, changed, db) : []),
    namesBank: (bankId) => current?.compiled.rules.some(({ banks }) => banks.includes(bankId)) ?? false,
    check: async (source, file) => checkRuleSet(source, { ...(await checkOptions(options)), file }),
    activate: async (source, by, more) => takeOver(await activateRuleSet(options, source, by, more)),
    setMode: async (ruleId, mode, by, reason) =>
      takeOver(await changeLiveRuleSet(options, (source) => withMode(source, ruleId, mode), by, reason)),
    reload: async () => {
      const stored = await findLiveRuleSet(storage.db);
      // A stored set is taken as it is: where a bank is gone since, what would search it is unknown.
      if (stored && stored.hash !== current?.compiled.hash)
        use(compileOrRefuse(stored.source, { catalogue, stored: true }));
    },
    source: async () => {
      const stored = await findLiveRuleSet(storage.db);
      if (stored === undefined) throw noRuleSet();
      return stored;
    },
    ...bind(storage.db, {
      history: findRuleSetVersions,
      version: findRuleSet,
      openBreakers: findOpenBreakers,
    }),
    now: () => clock.now(),
    activity: (hours) => findHours(storage.db, startOfHour(clock.now()) - (hours - 1) * HOUR_MS),
    forgetActivity: async () => {
      await forgetHours(storage.db, clock.now() - ACTIVITY_DAYS * 24 * HOUR_MS);
      if (current === undefined) return;
      const live = current.compiled.rules.filter(({ rule }) => rule.mode === 'live');
      await forgetFirings(
        storage.db,
        live.map(({ rule }) => ({ ruleId: rule.id, over: windowOf(rule) })),
      );
    },
    closeBreaker: async (ruleId, by) => {
      const at = toInstant(clock.now());
      const closed = await storage.transaction((trx) => closeOpenBreaker(trx, ruleId, by, at));
      if (!closed)
        throw new RulesError('breaker-not-open', `The breaker of '${ruleId}' is not open.`, { status: 409 });
    },
  };
}
