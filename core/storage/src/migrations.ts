import * as outboxAndLanes from './migrations/0001-outbox-and-lanes.ts';
import type { Migrations } from './storage.ts';

export const storageMigrations: Migrations = { 'storage/0001-outbox-and-lanes': outboxAndLanes };
