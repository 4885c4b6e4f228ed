import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const webhooksRoom = room({
  name: 'webhooks',
  description: 'Where actions are delivered.',
  permissions: {
    'webhooks.manage': { title: 'Manage webhooks', roles: ['admin'], scopes: ['admin'] },
  },
});

/** What others are told from here. */
export interface WebhooksOutbox {
  /** A webhook endpoint was made, changed or removed. */
  'endpoint.changed': { readonly endpointId: string };
}
