import { permissions } from '../permissions-of.ts';

/** What may be done here, and who may at first. */
export const accessPermissions = permissions({
  'keys.manage': { title: 'Manage API keys', roles: ['admin'], scopes: ['admin'] },
  'staff.manage': { title: 'Invite, change and disable staff', roles: ['admin'], scopes: ['admin'] },
  'roles.manage': { title: 'Change what roles may do', roles: ['admin'], scopes: ['admin'] },
});
