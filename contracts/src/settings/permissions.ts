import { permissions } from '../permissions-of.ts';

/** What may be done here, and who may at first. */
export const settingsPermissions = permissions({
  'settings.read': {
    title: 'Read settings',
    roles: ['reviewer', 'lead', 'appeals', 'legal', 'analyst', 'auditor', 'admin'],
    scopes: ['read'],
  },
  'settings.write': { title: 'Change settings', roles: ['admin'], scopes: ['admin'] },
});
