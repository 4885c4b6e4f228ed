import type { Migrations } from '@breakwater/storage';
import * as webhooks from './migrations/0001-webhooks.ts';
import * as subjects from './migrations/0002-subjects.ts';

export const webhooksMigrations: Migrations = {
  'webhooks/0001-webhooks': webhooks,
  'webhooks/0002-subjects': subjects,
};
