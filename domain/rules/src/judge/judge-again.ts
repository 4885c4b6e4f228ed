import type { EventRecord } from '@breakwater/contracts';
import type { SignalValue } from '@breakwater/contracts/detection';
import type { Verdict } from '@breakwater/contracts/rules';
import type { Db } from '@breakwater/storage';
import { type CompiledRuleSet, indexRules } from '../check/compiled-rule-set.ts';
import { findOpenBreakers } from '../store/limit-table.ts';
import { createVerdictReader } from '../verdict-reader.ts';
import { evaluateRules } from './evaluate-rules.ts';
import { subjectOf } from './subject.ts';

/** A signal that has another value now than when events were judged. */
export interface ChangedSignal {
  readonly id: string;
  readonly found: ReadonlyMap<EventRecord, SignalValue>;
}

/** Ids of the live rules whose condition reads a signal. */
export function rulesReading({ rules }: CompiledRuleSet, signal: string): string[] {
  return rules
    .filter(({ rule, signals }) => rule.mode === 'live' && signals.includes(signal))
    .map(({ rule }) => rule.id);
}

/**
 * What the live rules that read a signal say of stored events by its value of now: each verdict as it stands, with these
 * rules alone as what fired. Nothing is stored, so that an event has one verdict as before. Other signals are unknown: a
 * rule that needs them is left to who looks. What a breaker holds back stays held back.
 */
export async function judgeAgain(
  compiled: CompiledRuleSet,
  { id, found }: ChangedSignal,
  db: Db,
): Promise<Verdict[]> {
  const records = [...found.keys()];
  const reading = new Set(rulesReading(compiled, id));
  const rules = compiled.rules.filter(({ rule }) => reading.has(rule.id));
  if (records.length === 0 || rules.length === 0) return [];
  const verdicts = await createVerdictReader({ db }).verdictsOf(records.map((record) => record.id));
  const open = new Set((await findOpenBreakers(db)).map(({ ruleId }) => ruleId));
  const subjects = records.map((record) => {
    const value = found.get(record);
    return subjectOf(record, value ? { [id]: value } : {}, compiled);
  });
  const evaluations = evaluateRules(indexRules({ ...compiled, rules }, ['live']), subjects);
  return records.flatMap((record, place) => {
    const verdict = verdicts.get(record.id);
    const fired = (evaluations[place]?.fired ?? []).map((rule) =>
      open.has(rule.id) ? { ...rule, withheld: 'circuit-breaker' as const } : rule,
    );
    // One that is not judged yet is judged with the value of now.
    if (!verdict || fired.length === 0) return [];
    return [{ ...verdict, outcome: 'flagged' as const, fired, undetermined: [] }];
  });
}
