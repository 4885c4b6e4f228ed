import type { Module } from '@breakwater/storage';
import { remarkMigrations } from './migrations.ts';
import type { Remarks } from './remarks.ts';
import { remarksRetention } from './retention.ts';

/** What remarks are to be wired with. */
export const remarksModule: Module<Remarks> = {
  name: 'remarks',
  migrations: remarkMigrations,
  retention: remarksRetention,
};
