import type { NetworkRun, NetworkState } from '@breakwater/contracts';
import { Gauge, type Registry } from 'prom-client';

/** What is read of networks at each scrape. */
export interface WatchedNetworks {
  counts(): Promise<readonly { readonly state: NetworkState; readonly count: number }[]>;
  readonly runs: { list(): Promise<readonly NetworkRun[]> };
}

/** Cases by state, and the latest searches by theirs. */
export function watchNetworks(registry: Registry, networks: WatchedNetworks): void {
  new Gauge({
    registers: [registry],
    name: 'breakwater_network_cases',
    help: 'Network cases by state',
    aggregator: 'max',
    labelNames: ['state'],
    async collect() {
      this.reset();
      for (const { state, count } of await networks.counts()) this.set({ state }, count);
    },
  });
  new Gauge({
    registers: [registry],
    name: 'breakwater_network_searches',
    help: 'The latest 50 searches for networks by state',
    aggregator: 'max',
    labelNames: ['state'],
    async collect() {
      this.reset();
      for (const { state } of await networks.runs.list()) this.inc({ state });
    },
  });
}
