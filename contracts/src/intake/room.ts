import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const intakeRoom = room({
  name: 'intake',
  description: 'The way in: events of platforms, and what could not be judged.',
  permissions: {
    'events.ingest': { title: 'Send events', roles: [], scopes: ['ingest'] },
    'events.manage': {
      title: 'See and replay events that could not be judged',
      roles: ['admin'],
      scopes: ['admin'],
    },
  },
});
