import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const accountsRoom = room({
  name: 'accounts',
  description: 'Accounts as staff see them, and the case of a job.',
  permissions: {
    'accounts.read': {
      title: 'See an account: timeline, evidence, decisions, strikes',
      roles: ['reviewer', 'lead', 'appeals', 'legal', 'analyst', 'auditor'],
      scopes: ['review'],
    },
    'accounts.sign-ins': {
      title: 'See sign-ins with their IP addresses',
      roles: ['lead', 'legal'],
      scopes: [],
    },
  },
});
