import { permissions } from '../permissions-of.ts';

/** What may be done here, and who may at first. */
export const livePermissions = permissions({
  'live.read': {
    title: 'See what runs: volumes, latency, workers, queues',
    roles: ['reviewer', 'lead', 'appeals', 'legal', 'analyst', 'auditor', 'admin'],
    scopes: ['read'],
  },
});
