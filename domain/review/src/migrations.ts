import type { Migrations } from '@breakwater/storage';
import * as actionsAndJobs from './migrations/0001-actions-and-jobs.ts';

export const reviewMigrations: Migrations = { 'review/0001-actions-and-jobs': actionsAndJobs };
