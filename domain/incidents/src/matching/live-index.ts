import type { EventRecord } from '@breakwater/contracts';
import type { SignalValue } from '@breakwater/contracts/detection';
import type { IncidentsContext } from '../ports.ts';
import { selectLetThrough } from '../store/awareness.ts';
import { selectActive } from '../store/incidents.ts';
import { selectInForce } from '../store/indicators.ts';
import { createIncidentIndex, type IncidentIndex, type IncidentMatchFound } from './incident-index.ts';
import { incidentValue } from './incident-signal.ts';

/** What a record meets; undefined where the incidents were not loaded when it was looked at. */
export type Settled = readonly IncidentMatchFound[] | undefined;

/** The indicators in force, in the memory of one process. */
export interface LiveIndex {
  /** Takes them from the database: at the start, and whenever an incident changes. */
  reload(): Promise<void>;
  /** Undefined before the first time. */
  current(): IncidentIndex | undefined;
  /** What a record of a batch meets was looked at, under lock where it meets anything: nothing else counts from then on. */
  settle(record: EventRecord, found: Settled): void;
  /** What was settled of a record. */
  settledOf(record: EventRecord): Settled;
  /** The signal `incident.match`: what was settled, else what the record would meet now. */
  valueOf(record: EventRecord): SignalValue;
}

const NOT_LOADED: SignalValue = { known: false, reason: 'incident.match: the incidents are not loaded yet' };

export function createLiveIndex(context: Pick<IncidentsContext, 'storage' | 'clock' | 'links'>): LiveIndex {
  let index: IncidentIndex | undefined;
  let turn = 0;
  const settled = new WeakMap<EventRecord, { readonly found: Settled }>();

  return {
    async reload() {
      turn += 1;
      const mine = turn;
      const next = await readIndex(context);
      // One that was asked for later knows more. What a batch under way has settled stays: its records are the keys.
      if (mine !== turn && index) return;
      index = next;
    },
    current: () => index,
    settle: (record, found) => void settled.set(record, { found }),
    settledOf: (record) => settled.get(record)?.found,
    valueOf: (record) => {
      const before = settled.get(record);
      const found = before ? before.found : index?.match(record, context.clock.now());
      return found ? incidentValue(found) : NOT_LOADED;
    },
  };
}

async function readIndex({
  storage,
  clock,
  links,
}: Pick<IncidentsContext, 'storage' | 'clock' | 'links'>): Promise<IncidentIndex> {
  const active = await selectActive(storage.db, clock.now());
  const ids = active.map(({ id }) => id);
  const none = ids.length === 0;
  return createIncidentIndex({
    incidents: active.map(({ id, title, expiresAt }) => ({ id, title, expiresAt: Date.parse(expiresAt) })),
    indicators: none ? [] : await selectInForce(storage.db, ids),
    letThrough: none ? [] : await selectLetThrough(storage.db, ids),
    links,
  });
}
