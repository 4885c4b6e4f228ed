import { permissions } from '../permissions-of.ts';

/** What may be done here, and who may at first. */
export const networksPermissions = permissions({
  'networks.read': {
    title: 'See network runs and cases',
    roles: ['reviewer', 'lead', 'legal', 'analyst', 'auditor', 'admin'],
    scopes: ['read'],
  },
  'networks.decide': {
    title: 'Start network runs; confirm and dismiss network cases',
    roles: ['lead', 'analyst'],
    scopes: ['review'],
  },
});
