import { permissions } from '../permissions-of.ts';

/** What may be done here, and who may at first. */
export const webhooksPermissions = permissions({
  'webhooks.manage': { title: 'Manage webhooks', roles: ['admin'], scopes: ['admin'] },
});
