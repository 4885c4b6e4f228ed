import type { Module } from '@breakwater/storage';
import { gateMeasures } from './gate/gate-measures.ts';
import { returnsMigrations } from './migrations.ts';
import { returnsRetention } from './retention.ts';
import type { Returns } from './returns.ts';

/** What vault and gate are to be wired with. */
export const returnsModule: Module<Returns> = {
  name: 'returns',
  migrations: returnsMigrations,
  retention: returnsRetention,
  follows: (returns) => ({
    'removals.changed': returns.follow,
    'addresses.changed': returns.followAddresses,
    'vault.changed': returns.followVault,
  }),
  schedules: (returns) => [
    { what: 'comparing accounts again', everyMs: 1_000, work: () => returns.gate.rescoreDue(2_000) },
    { what: 'completing removals', everyMs: 2_000, work: () => returns.vault.completePending() },
    { what: 'counting shared values', everyMs: 60_000, work: () => returns.gate.recountShared() },
    { what: 'fetching lists of addresses', everyMs: 3_600_000, work: () => returns.addresses.renew() },
  ],
  forgets: (returns) => ({ 'what the vault kept': () => returns.vault.purge() }),
  measures: gateMeasures,
};
