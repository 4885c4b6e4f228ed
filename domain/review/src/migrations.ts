import type { Migrations } from '@breakwater/storage';
import * as actionsAndJobs from './migrations/0001-actions-and-jobs.ts';
import * as frictionEnds from './migrations/0002-friction-ends.ts';
import * as queues from './migrations/0010-queues.ts';

export const reviewMigrations: Migrations = {
  'review/0001-actions-and-jobs': actionsAndJobs,
  'review/0002-friction-ends': frictionEnds,
  'review/0010-queues': queues,
};
