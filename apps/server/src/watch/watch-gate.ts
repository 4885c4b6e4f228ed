import type { GateState } from '@breakwater/contracts';
import { Gauge, type Registry } from 'prom-client';

/** What the gate holds, read at each scrape. */
export function watchGate(registry: Registry, read: () => Promise<GateState>): void {
  const gauge = (name: string, help: string) =>
    new Gauge({ registers: [registry], name: `breakwater_gate_${name}`, help, aggregator: 'max' });
  const removals = gauge('removals', 'Removed accounts that sign-ups are compared with');
  const bytes = gauge('index_bytes', 'Memory of the index of removed accounts');
  const waiting = gauge('waiting_accounts', 'Accounts that are to be compared again now');
  const breakers = gauge('breakers', 'Ranges, carriers and languages where the gate holds itself back');
  new Gauge({
    registers: [registry],
    name: 'breakwater_gate_ready',
    help: '1 when accounts can be compared',
    aggregator: 'min',
    async collect() {
      const state = await read();
      removals.set(state.removals);
      bytes.set(state.indexBytes);
      waiting.set(state.waiting);
      breakers.set(state.breakers.length);
      this.set(state.ready ? 1 : 0);
    },
  });
}
