import type { Module } from '@breakwater/storage';
import type { Detection } from './detection.ts';
import { detectionMigrations } from './migrations.ts';
import { detectionRetention } from './retention.ts';

/** What detection is to be wired with. */
export const detectionModule: Module<Detection> = {
  name: 'detection',
  migrations: detectionMigrations,
  retention: detectionRetention,
  follows: (detection) => ({
    'bank.changed': detection.reload,
    'confirmed.changed': detection.confirmed.follow,
  }),
  forgets: (detection, now) => ({
    counters: () => detection.purgeCounters(now()),
    reports: () => detection.purgeReports(now()),
    'silent accounts': () => detection.purgeRisk(now()),
    'confirmed texts': () => detection.confirmed.purge(now()),
  }),
};
