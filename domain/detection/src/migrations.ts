import type { Migrations } from '@breakwater/storage';
import * as banks from './migrations/0001-banks.ts';
import * as counters from './migrations/0002-counters.ts';
import * as reports from './migrations/0003-reports.ts';
import * as bankReasons from './migrations/0004-bank-reasons.ts';
import * as accountRisk from './migrations/0005-account-risk.ts';
import * as confirmedTexts from './migrations/0006-confirmed-texts.ts';
import * as accountRiskInSteps from './migrations/0007-account-risk-in-steps.ts';

export const detectionMigrations: Migrations = {
  'detection/0001-banks': banks,
  'detection/0002-counters': counters,
  'detection/0003-reports': reports,
  'detection/0004-bank-reasons': bankReasons,
  'detection/0005-account-risk': accountRisk,
  'detection/0006-confirmed-texts': confirmedTexts,
  'detection/0007-account-risk-in-steps': accountRiskInSteps,
};
