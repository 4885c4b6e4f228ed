import type { Retention } from './retention/kept-table.ts';

/** What storage itself keeps: changes are told by ids alone, and forgotten after a day. */
export const storageRetention: Retention = {
  tables: [],
  nothingPersonal: ['outbox', 'lanes', 'lane_workers', 'key_files'],
};
