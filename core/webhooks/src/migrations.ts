import type { Migrations } from '@breakwater/storage';
import * as webhooks from './migrations/0001-webhooks.ts';

export const webhooksMigrations: Migrations = { 'webhooks/0001-webhooks': webhooks };
