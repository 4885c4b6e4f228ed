import type { Migrations } from '@breakwater/storage';
import * as lists from './migrations/0001-lists.ts';
import * as cases from './migrations/0002-cases.ts';
import * as runsNameNobody from './migrations/0003-runs-name-nobody.ts';
import * as versionNotes from './migrations/0004-version-notes.ts';
import * as commonNamesGo from './migrations/0005-common-names-go.ts';

export const screeningMigrations: Migrations = {
  'screening/0001-lists': lists,
  'screening/0002-cases': cases,
  'screening/0003-runs-name-nobody': runsNameNobody,
  'screening/0004-version-notes': versionNotes,
  'screening/0005-common-names-go': commonNamesGo,
};
