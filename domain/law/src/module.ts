import type { Module } from '@breakwater/storage';
import type { LawInUse } from './law-in-use.ts';
import { lawPackMigrations } from './migrations.ts';
import { lawPackRetention } from './retention.ts';

/** What the law in use is to be wired with. */
export const lawModule: Module<LawInUse> = {
  name: 'law',
  migrations: lawPackMigrations,
  retention: lawPackRetention,
  follows: (law) => ({ 'law.changed': () => law.follow() }),
};
