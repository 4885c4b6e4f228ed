import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const settingsRoom = room({
  name: 'settings',
  description: 'What operators set.',
  permissions: {
    'settings.read': {
      title: 'Read settings',
      roles: ['reviewer', 'lead', 'appeals', 'legal', 'analyst', 'auditor', 'admin'],
      scopes: ['read'],
    },
    'settings.write': { title: 'Change settings', roles: ['admin'], scopes: ['admin'] },
  },
});
