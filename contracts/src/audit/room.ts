import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const auditRoom = room({
  name: 'audit',
  description: 'What was done, chained so that nobody can take it back.',
  permissions: {
    'audit.read': {
      title: 'Search, export and verify the audit log',
      roles: ['auditor', 'admin'],
      scopes: ['admin'],
    },
  },
});
