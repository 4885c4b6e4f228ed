import type { Module } from '@breakwater/storage';
import { webhooksMigrations } from './migrations.ts';
import { webhooksRetention } from './retention.ts';
import type { Webhooks } from './webhooks.ts';

const DELIVERED_KEPT_MS = 30 * 24 * 3_600_000;

/** What delivery by webhook is to be wired with. */
export const webhooksModule: Module<Webhooks> = {
  name: 'webhooks',
  migrations: webhooksMigrations,
  retention: webhooksRetention,
  forgets: (webhooks) => ({ deliveries: () => webhooks.purge(DELIVERED_KEPT_MS) }),
};
