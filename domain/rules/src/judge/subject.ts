import type { EventRecord } from '@breakwater/contracts';
import type { SignalSet } from '@breakwater/contracts/detection';
import type { CompiledRuleSet } from '../check/compiled-rule-set.ts';
import { activationOf } from './activation.ts';
import type { Subject } from './evaluate-rules.ts';

/** Prepares an event for evaluation by a rule set. */
export function subjectOf(
  record: EventRecord,
  signals: SignalSet,
  { environment }: CompiledRuleSet,
): Subject {
  return { type: record.event.type, activation: activationOf(record, signals, environment.signals), signals };
}
