import type { Migrations } from '@breakwater/storage';
import * as models from './migrations/0001-models.ts';
import * as dataSets from './migrations/0002-data-sets.ts';
import * as tasks from './migrations/0003-tasks.ts';

/** Tables of models, for `storage.migrate`. */
export const modelsMigrations: Migrations = {
  'models/0001-models': models,
  'models/0002-data-sets': dataSets,
  'models/0003-tasks': tasks,
};
