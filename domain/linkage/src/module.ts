import type { Module } from '@breakwater/storage';
import { gateMeasures } from './gate/gate-measures.ts';
import type { Linkage } from './linkage.ts';
import { linkageMigrations } from './migrations.ts';
import { linkageRetention } from './retention.ts';

/** What vault and gate are to be wired with. */
export const linkageModule: Module<Linkage> = {
  name: 'linkage',
  migrations: linkageMigrations,
  retention: linkageRetention,
  follows: (linkage) => ({
    'removals.changed': ({ removalIds }) => linkage.follow(removalIds),
    'addresses.changed': (told) => linkage.followAddresses(told.class),
    'vault.changed': ({ what }) => linkage.followVault(what),
  }),
  schedules: (linkage) => [
    { what: 'comparing accounts again', everyMs: 1_000, work: () => linkage.gate.rescoreDue(2_000) },
    { what: 'completing removals', everyMs: 2_000, work: () => linkage.vault.completePending() },
    { what: 'counting shared values', everyMs: 60_000, work: () => linkage.gate.recountShared() },
  ],
  forgets: (linkage) => ({ 'what the vault kept': () => linkage.vault.purge() }),
  measures: ({ gate }) => gateMeasures(gate),
};
