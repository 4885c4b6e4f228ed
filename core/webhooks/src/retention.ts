import type { Retention } from '@breakwater/storage';

export const webhooksRetention: Retention = {
  tables: [
    {
      table: 'webhook_deliveries',
      what: 'messages to platforms: what was done to an account and why',
      why: 'the platform acts on them; those that did not arrive can be sent again',
      whose: 'users',
      keep: { until: 'days', setting: 'deliveries', days: 30, from: 'created_at' },
      account: { joined: 'ordering_key' },
      erase: { how: 'delete' },
    },
  ],
  nothingPersonal: ['webhook_endpoints'],
};
