import type { Migrations } from '@breakwater/storage';
import * as networks from './migrations/0010-networks.ts';

/** Tables of networks, for `storage.migrate`. Applied migrations keep their keys: once they were of a larger package. */
export const networksMigrations: Migrations = {
  'linkage/0010-networks': networks,
};
