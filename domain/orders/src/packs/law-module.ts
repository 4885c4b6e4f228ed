import type { Module } from '@breakwater/storage';
import { lawPackMigrations } from './migrations.ts';

/** What the law in use is to be wired with. */
export const lawModule: Module<{ follow(): Promise<void> }> = {
  name: 'law',
  migrations: lawPackMigrations,
  follows: (law) => ({ 'law.changed': () => law.follow() }),
};
