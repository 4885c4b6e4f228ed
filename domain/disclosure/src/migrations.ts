import type { Migrations } from '@breakwater/storage';
import * as signInLog from './migrations/0001-sign-in-log.ts';
import * as holds from './migrations/0002-holds.ts';
import * as grants from './migrations/0003-grants.ts';
import * as productions from './migrations/0004-productions.ts';
import * as notices from './migrations/0005-notices.ts';
import * as boundApprovals from './migrations/0006-bound-approvals.ts';
import * as toldByTheLaw from './migrations/0007-told-by-the-law.ts';

/** Tables of disclosure, for `storage.migrate`. */
export const disclosureMigrations: Migrations = {
  'disclosure/0001-sign-in-log': signInLog,
  'disclosure/0002-holds': holds,
  'disclosure/0003-grants': grants,
  'disclosure/0004-productions': productions,
  'disclosure/0005-notices': notices,
  'disclosure/0006-bound-approvals': boundApprovals,
  'disclosure/0007-told-by-the-law': toldByTheLaw,
};
