import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const liveRoom = room({
  name: 'live',
  description: 'What goes on now.',
  permissions: {
    'live.read': {
      title: 'See what runs: volumes, latency, workers, queues',
      roles: ['reviewer', 'lead', 'appeals', 'legal', 'analyst', 'auditor', 'admin'],
      scopes: ['read'],
    },
  },
});
