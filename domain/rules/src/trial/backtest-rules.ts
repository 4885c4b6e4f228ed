import type { EventRecord } from '@breakwater/contracts';
import type { SignalNeeds, SignalSet } from '@breakwater/contracts/detection';
import type { RuleMode } from '@breakwater/contracts/rules';
import { type CompiledRuleSet, needsOf } from '../check/compiled-rule-set.ts';
import { activationOf } from '../judge/activation.ts';

const BATCH = 200;
const SAMPLES = 10;
const ALL_MODES: readonly RuleMode[] = ['draft', 'shadow', 'live'];

/** Port: computes the signals of stored events, in the order of the records. */
export type SignalsFor = (
  records: readonly EventRecord[],
  needs: SignalNeeds,
) => Promise<readonly SignalSet[]>;

export interface BacktestedRule {
  readonly id: string;
  readonly mode: RuleMode;
  readonly fired: number;
  readonly undetermined: number;
  /** Share of all events on which it fired. */
  readonly share: number;
  /** Ids of the first events on which it fired. */
  readonly samples: readonly string[];
}

/** Events on which the two sets differ. */
export interface BacktestChange {
  readonly count: number;
  readonly samples: readonly string[];
}

/** What one set does on the events. */
export interface BacktestedSet {
  readonly rules: readonly BacktestedRule[];
  /** Events flagged by a live rule of the set. */
  readonly flagged: number;
}

export interface BacktestReport extends BacktestedSet {
  readonly events: number;
  /** With a baseline: the same of it, on the same events. */
  readonly before?: BacktestedSet;
  /** With a baseline: flagged by this set and not by the baseline. */
  readonly newlyFlagged?: BacktestChange;
  readonly noLongerFlagged?: BacktestChange;
}

export interface BacktestOptions {
  readonly signalsFor: SignalsFor;
  /** The set to compare with, usually the live one. */
  readonly baseline?: CompiledRuleSet;
  /** Told after each batch how many events are done. */
  readonly onProgress?: (events: number) => void;
  /** Ends the run with its reason between two batches. */
  readonly signal?: AbortSignal;
}

/**
 * Runs every rule of a set, drafts too, over stored events. Nothing is written, no quota or breaker applies.
 *
 * @throws the reason of `signal` once it is aborted
 */
export async function backtest(
  compiled: CompiledRuleSet,
  records: AsyncIterable<EventRecord>,
  { signalsFor, baseline, onProgress, signal }: BacktestOptions,
): Promise<BacktestReport> {
  const after = new TalliedSet(compiled);
  const before = baseline && new TalliedSet(baseline);
  const newly = { count: 0, samples: [] as string[] };
  const noLonger = { count: 0, samples: [] as string[] };
  const needs = mergeNeeds(needsOf(compiled, ALL_MODES), baseline && needsOf(baseline, ALL_MODES));
  let events = 0;

  for await (const batch of inBatches(records)) {
    signal?.throwIfAborted();
    const signals = await signalsFor(batch, needs);
    batch.forEach((record, position) => {
      const set = signals[position] ?? {};
      const isFlagged = after.count(record, set);
      const wasFlagged = before?.count(record, set) ?? isFlagged;
      if (isFlagged && !wasFlagged) note(newly, record.id);
      if (!isFlagged && wasFlagged) note(noLonger, record.id);
    });
    events += batch.length;
    onProgress?.(events);
  }
  const changes = before && {
    before: before.report(events),
    newlyFlagged: newly,
    noLongerFlagged: noLonger,
  };
  return { events, ...after.report(events), ...changes };
}

interface Tally {
  fired: number;
  undetermined: number;
  readonly samples: string[];
}

/** A rule set with what its rules said so far. */
class TalliedSet {
  private readonly compiled: CompiledRuleSet;
  private readonly tallies: readonly Tally[];
  private flagged = 0;

  constructor(compiled: CompiledRuleSet) {
    this.compiled = compiled;
    this.tallies = compiled.rules.map(() => ({ fired: 0, undetermined: 0, samples: [] }));
  }

  /** Counts what each rule says of one event; tells whether a live one fired. */
  count(record: EventRecord, signals: SignalSet): boolean {
    const { rules, environment } = this.compiled;
    const activation = activationOf(record, signals, environment.signals);
    let flagged = false;
    rules.forEach(({ rule, condition, eventTypes }, index) => {
      const counts = this.tallies[index];
      const decided = eventTypes.includes(record.event.type) && condition.test(activation);
      if (counts === undefined || decided === false) return;
      if (decided === true) {
        flagged ||= rule.mode === 'live';
        counts.fired++;
        if (counts.samples.length < SAMPLES) counts.samples.push(record.id);
      } else counts.undetermined++;
    });
    if (flagged) this.flagged++;
    return flagged;
  }

  report(events: number): BacktestedSet {
    const rules = this.compiled.rules.map(({ rule: { id, mode } }, index) => {
      const { fired = 0, undetermined = 0, samples = [] } = this.tallies[index] ?? {};
      return { id, mode, fired, undetermined, share: events === 0 ? 0 : fired / events, samples };
    });
    return { rules, flagged: this.flagged };
  }
}

function note(change: { count: number; samples: string[] }, eventId: string): void {
  change.count++;
  if (change.samples.length < SAMPLES) change.samples.push(eventId);
}

/** A counter of the baseline that the new set declares otherwise is computed as the new set says. */
function mergeNeeds(candidate: SignalNeeds, baseline: SignalNeeds | undefined): SignalNeeds {
  if (baseline === undefined) return candidate;
  const names = new Set(candidate.counters.map(({ name }) => name));
  return {
    signals: [...new Set([...candidate.signals, ...baseline.signals])].sort(),
    counters: [...candidate.counters, ...baseline.counters.filter(({ name }) => !names.has(name))],
    banks: mergeBanks(candidate.banks, baseline.banks),
  };
}

function mergeBanks(left: SignalNeeds['banks'] = {}, right: SignalNeeds['banks'] = {}) {
  const merged: Record<string, readonly string[]> = { ...left };
  for (const [signal, banks] of Object.entries(right)) {
    merged[signal] = [...new Set([...(merged[signal] ?? []), ...banks])];
  }
  return merged;
}

async function* inBatches(records: AsyncIterable<EventRecord>): AsyncGenerator<EventRecord[]> {
  let batch: EventRecord[] = [];
  for await (const record of records) {
    batch.push(record);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
