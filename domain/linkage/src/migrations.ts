import type { Migrations } from '@breakwater/storage';
import * as profiles from './migrations/0001-profiles.ts';
import * as removals from './migrations/0002-removals.ts';
import * as gate from './migrations/0003-gate.ts';
import * as networks from './migrations/0010-networks.ts';

/** Tables of linkage, for `storage.migrate`. */
export const linkageMigrations: Migrations = {
  'linkage/0001-profiles': profiles,
  'linkage/0002-removals': removals,
  'linkage/0003-gate': gate,
  'linkage/0010-networks': networks,
};
