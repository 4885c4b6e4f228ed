import type { Migrations } from '@breakwater/storage';
import { up } from './migrations/0001-rules-and-verdicts.ts';

/** Tables of this package. */
export const rulesMigrations: Migrations = { 'rules/0001-rules-and-verdicts': { up } };
