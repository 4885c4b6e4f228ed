import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const redressRoom = room({
  name: 'redress',
  description: 'Statements of reasons, appeals, and notices of users.',
  permissions: {
    'statements.read': {
      title: 'Read statements of reasons',
      roles: ['reviewer', 'lead', 'appeals', 'legal', 'auditor'],
      scopes: ['review'],
    },
    'appeals.read': {
      title: 'Read appeals',
      roles: ['lead', 'appeals', 'legal', 'auditor'],
      scopes: ['review'],
    },
    'appeals.decide': { title: 'Claim appeals and decide on them', roles: ['appeals'], scopes: ['review'] },
    'notices.read': {
      title: 'Read notices',
      roles: ['reviewer', 'lead', 'legal', 'auditor'],
      scopes: ['review'],
    },
  },
});
