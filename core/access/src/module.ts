import type { Module } from '@breakwater/storage';
import type { Access } from './access.ts';
import { accessMigrations } from './migrations.ts';
import { accessRetention } from './retention.ts';
import { ACCESS_EVENT_TYPES } from './services/announce.ts';

/** What access is to be wired with. */
export const accessModule: Module<Access> = {
  name: 'access',
  migrations: accessMigrations,
  retention: accessRetention,
  webhookEvents: ACCESS_EVENT_TYPES,
  follows: (access) => ({
    'key.changed': access.forget,
    'staff.changed': access.forgetOwner,
    'role.changed': () => access.forgetOwner(),
  }),
  schedules: (access) => [
    { what: 'changing who may do what', everyMs: 60_000, work: () => access.changes.work() },
  ],
  forgets: (access) => ({ sessions: () => access.purge() }),
};
