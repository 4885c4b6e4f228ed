import type { EventRecord } from '@breakwater/contracts';
import type { SignalValue } from '@breakwater/contracts/detection';
import { messageOf } from '@breakwater/kernel';
import { type SignalContext, type SignalDefinition, unknown } from '../signal-definition.ts';

/**
 * A batch function made of one that looks at a single record: a failure concerns that record alone, and a budget that
 * runs out only the records that were not looked at by then.
 */
export function perRecord(
  evaluate: (record: EventRecord, context: SignalContext) => SignalValue,
): SignalDefinition['evaluate'] {
  return (records, context) =>
    records.map((record) => {
      if (performance.now() > context.deadline) return unknown('failed: the time for the batch ran out');
      try {
        return evaluate(record, context);
      } catch (error) {
        return unknown(`failed: ${messageOf(error)}`);
      }
    });
}
