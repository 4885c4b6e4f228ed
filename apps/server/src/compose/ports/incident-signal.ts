import type { EventRecord } from '@breakwater/contracts';
import { perRecord, type SignalDefinition } from '@breakwater/detection';
import { INCIDENT_SIGNAL, type Incidents } from '@breakwater/incidents';

/** The signal `incident.match`: what the content meets of incidents under way. */
export function incidentSignal(
  matchOf: (record: EventRecord) => ReturnType<Incidents['valueOf']>,
): SignalDefinition {
  return { descriptor: INCIDENT_SIGNAL, evaluate: perRecord((record) => matchOf(record)) };
}
