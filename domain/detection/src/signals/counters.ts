import { EVENT_TYPES } from '@breakwater/contracts';
import { countBatch } from '../counters/count-batch.ts';
import { counterType } from '../counters/counter-plan.ts';
import { createValueHash } from '../counters/hash-values.ts';
import type { SignalDefinition } from '../signal-definition.ts';

/**
 * Counters that the live rule set declares, read as `counters.<name>`. A counter that has no value at an event is left
 * out of the object, which rules read as unknown; its evidence says why.
 */
export function createCountersSignal(salt: () => string): SignalDefinition {
  return {
    descriptor: {
      id: 'counters',
      title: 'Counters that the rule set declares',
      cost: 'moderate',
      reads: EVENT_TYPES,
      type: counterType([]),
    },
    stateful: true,
    locks: true,
    evaluate: (records, { stores, needs, linksOf }) =>
      countBatch(needs.counters, records, { store: stores.counters, linksOf, hash: createValueHash(salt()) }),
  };
}
