import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const remarksRoom = room({
  name: 'remarks',
  description: 'Remarks of staff to colleagues.',
  permissions: {
    'remarks.read': { title: 'Read remarks to colleagues', roles: ['lead', 'analyst'], scopes: ['read'] },
    'remarks.write': { title: 'Write remarks to colleagues', roles: ['analyst'], scopes: ['review'] },
  },
});
