import type { Migrations } from '@breakwater/storage';
import * as matters from './migrations/0001-matters.ts';
import * as obligations from './migrations/0002-obligations.ts';
import * as contests from './migrations/0003-contests.ts';
import * as reportTexts from './migrations/0004-report-texts.ts';
import * as meetingDays from './migrations/0005-meeting-days.ts';
import * as namedNetworks from './migrations/0006-named-networks.ts';
import * as publishedMatters from './migrations/0007-published-matters.ts';

/** Tables of the ledger, for `storage.migrate`. */
export const ledgerMigrations: Migrations = {
  'ledger/0001-matters': matters,
  'ledger/0002-obligations': obligations,
  'ledger/0003-contests': contests,
  'ledger/0004-report-texts': reportTexts,
  'ledger/0005-meeting-days': meetingDays,
  'ledger/0006-named-networks': namedNetworks,
  'ledger/0007-published-matters': publishedMatters,
};
