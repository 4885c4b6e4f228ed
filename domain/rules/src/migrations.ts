import type { Migrations } from '@breakwater/storage';
import { up } from './migrations/0001-rules-and-verdicts.ts';
import * as reasonsAndHours from './migrations/0002-reasons-and-hours.ts';
import * as compactVerdicts from './migrations/0003-compact-verdicts.ts';
import * as firingsByAccount from './migrations/0004-firings-by-account.ts';
import * as sessionsLeave from './migrations/0005-sessions-leave.ts';
import * as verdictsByAge from './migrations/0006-verdicts-by-age.ts';
import * as verdictsInMonths from './migrations/0007-verdicts-in-months.ts';

/** Tables of this package. */
export const rulesMigrations: Migrations = {
  'rules/0001-rules-and-verdicts': { up },
  'rules/0002-reasons-and-hours': reasonsAndHours,
  'rules/0003-compact-verdicts': compactVerdicts,
  'rules/0004-firings-by-account': firingsByAccount,
  'rules/0005-sessions-leave': sessionsLeave,
  'rules/0006-verdicts-by-age': verdictsByAge,
  'rules/0007-verdicts-in-months': verdictsInMonths,
};
