import type { Migrations } from '@breakwater/storage';
import * as cases from './migrations/0001-cases.ts';
import * as letters from './migrations/0002-letters.ts';
import * as captures from './migrations/0003-captures.ts';
import * as byExchange from './migrations/0004-sendings-by-exchange.ts';

/** Tables of casework, for `storage.migrate`. */
export const caseworkMigrations: Migrations = {
  'casework/0001-cases': cases,
  'casework/0002-letters': letters,
  'casework/0003-captures': captures,
  'casework/0004-sendings-by-exchange': byExchange,
};
