import { permissions } from '../permissions-of.ts';

/** What may be done here, and who may at first. */
export const detectionPermissions = permissions({
  'banks.read': {
    title: 'Read banks and try changes on stored events',
    roles: ['reviewer', 'lead', 'legal', 'analyst', 'auditor', 'admin'],
    scopes: ['read'],
  },
  'banks.write': { title: 'Change banks', roles: ['analyst'], scopes: ['admin'] },
});
