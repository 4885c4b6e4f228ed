import { storageMigrations } from './migrations.ts';
import type { Module } from './module.ts';
import { purgeOutbox } from './outbox.ts';
import { storageRetention } from './retention.ts';
import type { Storage } from './storage.ts';

const OUTBOX_KEPT_MS = 24 * 3_600_000;

/** What storage is to be wired with. */
export const storageModule: Module<Pick<Storage, 'db'>> = {
  name: 'storage',
  migrations: storageMigrations,
  retention: storageRetention,
  forgets: ({ db }) => ({ 'outbox events': () => purgeOutbox(db, OUTBOX_KEPT_MS) }),
};
