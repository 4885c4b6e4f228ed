import type { Migrations } from '@breakwater/storage';
import * as events from './migrations/0001-events.ts';
import * as contentIndex from './migrations/0002-content-index.ts';
import * as accountSearch from './migrations/0003-account-search.ts';
import * as sealed from './migrations/0004-sealed.ts';
import * as sessionsLeave from './migrations/0005-sessions-leave.ts';
import * as erasures from './migrations/0006-erasures.ts';
import * as eventsByAge from './migrations/0007-events-by-age.ts';
import * as eventsInMonths from './migrations/0008-events-in-months.ts';

/** Tables of intake, for `storage.migrate`. */
export const intakeMigrations: Migrations = {
  'intake/0001-events': events,
  'intake/0002-content-index': contentIndex,
  'intake/0003-account-search': accountSearch,
  'intake/0004-sealed': sealed,
  'intake/0005-sessions-leave': sessionsLeave,
  'intake/0006-erasures': erasures,
  'intake/0007-events-by-age': eventsByAge,
  'intake/0008-events-in-months': eventsInMonths,
};
