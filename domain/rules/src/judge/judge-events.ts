import type { EventRecord } from '@breakwater/contracts';
import type { SignalSet } from '@breakwater/contracts/detection';
import type { FiredRule, Verdict } from '@breakwater/contracts/rules';
import { type Clock, type IdSource, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import type { CompiledRuleSet, RuleIndex } from '../check/compiled-rule-set.ts';
import { RulesError } from '../errors.ts';
import { accountKey, type CommonOfBatch, insertVerdicts } from '../store/verdict-table.ts';
import { applyLimits } from './apply-limits.ts';
import { type Evaluation, evaluateRules, outcomeOf } from './evaluate-rules.ts';
import { subjectOf } from './subject.ts';
import type { Unit } from './unit.ts';

export interface JudgeParts {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly engineVersion: string;
  readonly compiled: CompiledRuleSet;
  /** Live and shadow rules by event type. */
  readonly index: RuleIndex;
}

/** A batch as detection hands it over: signals stand in the order of the records. */
export interface JudgedBatch {
  readonly records: readonly EventRecord[];
  readonly signals: readonly SignalSet[];
  readonly bankVersions: Readonly<Record<string, number>>;
  /** Versions of the live models; empty where there are none. */
  readonly modelVersions?: Readonly<Record<string, number>>;
}

/** Evaluates, limits and stores: one verdict per event, all in the given unit. */
export async function judgeEvents(parts: JudgeParts, batch: JudgedBatch, work: Unit): Promise<Verdict[]> {
  const { records, signals } = batch;
  if (records.length !== signals.length) {
    const message = `${records.length} events came with ${signals.length} sets of signals; there should be one each.`;
    throw new RulesError('signals-mismatch', message);
  }
  if (records.length === 0) return [];
  const subjects = records.map((record, position) =>
    subjectOf(record, signals[position] ?? {}, parts.compiled),
  );
  const evaluations = evaluateRules(parts.index, subjects);
  const now = parts.clock.now();
  const accounts = records.map(({ event }) => accountKey(event.platform, event.account.id));
  const limited = await applyLimits(work, { rules: parts.compiled.rules, evaluations, accounts, now });
  const common = { decidedAt: toInstant(now), versions: versionsOf(parts, batch) };
  const verdicts = records.map((record, position) =>
    verdictOf(parts.ids, record, limited[position] ?? nothing, common),
  );
  work.later(store(work.db, common, verdicts));
  return verdicts;
}

/** @throws RulesError `already-judged` */
async function store(trx: Db, common: CommonOfBatch, verdicts: readonly Verdict[]): Promise<void> {
  const stored = await insertVerdicts(trx, common, verdicts);
  if (stored === verdicts.length) return;
  const message = `${verdicts.length - stored} of ${verdicts.length} events have a verdict already; roll the batch back.`;
  throw new RulesError('already-judged', message, { status: 409 });
}

/** The live rules that fire on one event: for whoever has to know it before its batch is judged. */
export function foreseeEvent(
  { compiled, index }: JudgeParts,
  record: EventRecord,
  signals: SignalSet,
): readonly FiredRule[] {
  const [evaluation = nothing] = evaluateRules(index, [subjectOf(record, signals, compiled)]);
  return evaluation.fired.filter(({ mode }) => mode === 'live');
}

const nothing: Evaluation = { fired: [], undetermined: [] };

function versionsOf(
  { engineVersion: engine, compiled }: JudgeParts,
  { bankVersions: banks, modelVersions: models = {} }: JudgedBatch,
): Verdict['versions'] {
  const hasModels = Object.keys(models).length > 0;
  return { engine, ruleset: compiled.version, banks, ...(hasModels && { models }) };
}

function verdictOf(
  ids: IdSource,
  { id, source, event }: EventRecord,
  evaluation: Evaluation,
  { decidedAt, versions }: CommonOfBatch,
): Verdict {
  const content = 'content' in event ? event.content : undefined;
  return {
    id: ids(),
    eventId: id,
    source,
    sourceEventId: event.id,
    platform: event.platform,
    accountId: event.account.id,
    ...(content ? { contentId: content.id } : {}),
    type: event.type,
    at: event.at,
    decidedAt,
    outcome: outcomeOf(evaluation),
    fired: [...evaluation.fired],
    undetermined: [...evaluation.undetermined],
    versions,
  };
}
