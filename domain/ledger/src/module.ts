import type { Module } from '@breakwater/storage';
import type { Ledger } from './ledger.ts';
import { ledgerMigrations } from './migrations.ts';
import { ledgerRetention } from './retention.ts';

/** What the ledger is to be wired with. */
export const ledgerModule: Module<Ledger> = {
  name: 'ledger',
  migrations: ledgerMigrations,
  retention: ledgerRetention,
};
