import { permissions } from '../permissions-of.ts';

/** What may be done here, and who may at first. */
export const intakePermissions = permissions({
  'events.ingest': { title: 'Send events', roles: [], scopes: ['ingest'] },
  'events.manage': {
    title: 'See and replay events that could not be judged',
    roles: ['admin'],
    scopes: ['admin'],
  },
});
