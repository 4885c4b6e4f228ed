import type { Migrations } from '@breakwater/storage';
import * as networks from './migrations/0010-networks.ts';

export const linkageMigrations: Migrations = {
  'linkage/0010-networks': networks,
};
