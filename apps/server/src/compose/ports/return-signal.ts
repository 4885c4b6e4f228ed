import type { EventRecord } from '@breakwater/contracts';
import { perRecord, type SignalDefinition } from '@breakwater/detection';
import { RETURN_SIGNAL, type Returns } from '@breakwater/returns';

/** The signal `linkage.return`: whether the account of an event seems to be the return of one that was removed. */
export function returnSignal(
  returnOf: (record: EventRecord) => ReturnType<Returns['gate']['returnOf']>,
): SignalDefinition {
  return { descriptor: RETURN_SIGNAL, evaluate: perRecord((record) => returnOf(record)) };
}
