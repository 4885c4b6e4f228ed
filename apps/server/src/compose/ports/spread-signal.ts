import type { EventRecord } from '@breakwater/contracts';
import { perRecord, type SignalDefinition } from '@breakwater/detection';
import { SPREAD_SIGNAL, type Spread } from '@breakwater/spreading';

/** The signal `spread`: how what an event carries spreads, and what was said of what it is a copy of. */
export function spreadSignal(
  signalOf: (record: EventRecord) => ReturnType<Spread['noting']['signalOf']>,
): SignalDefinition {
  return { descriptor: SPREAD_SIGNAL, evaluate: perRecord((record) => signalOf(record)) };
}
