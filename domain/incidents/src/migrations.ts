import type { Migrations } from '@breakwater/storage';
import * as incidents from './migrations/0001-incidents.ts';
import * as work from './migrations/0002-incident-work.ts';
import * as facts from './migrations/0003-incident-facts.ts';

/** Tables of incidents, for `storage.migrate`. */
export const incidentsMigrations: Migrations = {
  'incidents/0001-incidents': incidents,
  'incidents/0002-incident-work': work,
  'incidents/0003-incident-facts': facts,
};
