import type { GateState } from '@breakwater/contracts';
import { Gauge, type Registry } from 'prom-client';

const COUNTS: Readonly<Record<string, readonly [help: string, of: (state: GateState) => number]>> = {
  removals: ['Removed accounts that sign-ups are compared with', ({ removals }) => removals],
  index_bytes: ['Memory of the index of removed accounts', ({ indexBytes }) => indexBytes],
  waiting_accounts: ['Accounts that are to be compared again now', ({ waiting }) => waiting],
  breakers: [
    'Ranges, carriers and languages where the gate holds itself back',
    ({ breakers }) => breakers.length,
  ],
};

/** What the gate holds, read once for each scrape. */
export function watchGate(registry: Registry, read: () => Promise<GateState>): void {
  let reading: Promise<GateState> | undefined;
  // All gauges are collected in one turn: they share what the first of them asks for.
  const state = () => {
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  };
  const gauge = (
    name: string,
    help: string,
    aggregator: 'max' | 'min',
    of: (state: GateState) => number,
  ): Gauge =>
    new Gauge({
      ...{ registers: [registry], name: `breakwater_gate_${name}`, help, aggregator },
      async collect() {
        this.set(of(await state()));
      },
    });
  for (const [name, [help, of]] of Object.entries(COUNTS)) gauge(name, help, 'max', of);
  gauge('ready', '1 when accounts can be compared', 'min', ({ ready }) => (ready ? 1 : 0));
}
