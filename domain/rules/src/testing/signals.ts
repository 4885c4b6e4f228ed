import type { Evidence } from '@breakwater/contracts';
import type { SignalSet, SignalValue } from '@breakwater/contracts/detection';

/** A known signal. */
export function known(value: unknown, ...evidence: Evidence[]): SignalValue {
  return { known: true, value, evidence };
}

/** Signals by id: a text stands for an unknown with that reason, anything else for a known value. */
export function signalsOf(values: Readonly<Record<string, unknown>>): SignalSet {
  const entries = Object.entries(values).map(([id, value]): [string, SignalValue] => [
    id,
    typeof value === 'string' ? { known: false, reason: value } : known(value),
  ]);
  return Object.fromEntries(entries);
}
