import { permissions } from '../permissions-of.ts';

/** What may be done here, and who may at first. */
export const auditPermissions = permissions({
  'audit.read': {
    title: 'Search, export and verify the audit log',
    roles: ['auditor', 'admin'],
    scopes: ['admin'],
  },
});
