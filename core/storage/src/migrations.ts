import * as outboxAndLanes from './migrations/0001-outbox-and-lanes.ts';
import * as keyFiles from './migrations/0002-key-files.ts';
import type { Migrations } from './storage.ts';

export const storageMigrations: Migrations = {
  'storage/0001-outbox-and-lanes': outboxAndLanes,
  'storage/0002-key-files': keyFiles,
};
