import type { Migrations } from '@breakwater/storage';
import * as lists from './migrations/0001-lists.ts';
import * as cases from './migrations/0002-cases.ts';

export const screeningMigrations: Migrations = {
  'screening/0001-lists': lists,
  'screening/0002-cases': cases,
};
