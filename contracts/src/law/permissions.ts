import { permissions } from '../permissions-of.ts';

/** What may be done here, and who may at first. */
export const lawPermissions = permissions({
  'law.read': {
    title: 'Read law packs, try clocks',
    roles: ['lead', 'legal', 'analyst', 'auditor', 'admin'],
    scopes: ['read'],
  },
});
