import type { Module } from '@breakwater/storage';
import { networksMigrations } from './migrations.ts';
import type { Networks } from './networks.ts';
import { networksRetention } from './retention.ts';

/** What networks are to be wired with. */
export const networksModule: Module<Networks> = {
  name: 'networks',
  migrations: networksMigrations,
  retention: networksRetention,
  schedules: (networks) => [
    { what: 'searching for networks', everyMs: 1_000, work: () => networks.runs.work(2_000) },
    { what: 'asking what stands behind networks', everyMs: 600_000, work: () => networks.refresh() },
  ],
  forgets: (networks) => ({ networks: () => networks.purge() }),
  measures: (networks) => [
    {
      name: 'breakwater_network_cases',
      help: 'Network cases by state',
      aggregator: 'max',
      labels: ['state'],
      read: async () =>
        (await networks.counts()).map(({ state, count }) => ({ value: count, labels: { state } })),
    },
    {
      name: 'breakwater_network_searches',
      help: 'The latest 50 searches for networks by state',
      aggregator: 'max',
      labels: ['state'],
      read: async () => {
        const counts = new Map<string, number>();
        for (const { state } of await networks.runs.list()) counts.set(state, (counts.get(state) ?? 0) + 1);
        return [...counts].map(([state, value]) => ({ value, labels: { state } }));
      },
    },
  ],
};
