import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const reviewRoom = room({
  name: 'review',
  description: 'Jobs, decisions, queues, policies, and how well people decide.',
  permissions: {
    'jobs.read': {
      title: 'Read jobs and their evidence',
      roles: ['reviewer', 'lead', 'appeals', 'legal', 'analyst', 'auditor'],
      scopes: ['review'],
    },
    'jobs.decide': {
      title: 'Claim jobs and decide on them; undo one’s own decision within the undo window',
      roles: ['reviewer', 'lead'],
      scopes: ['review'],
    },
    'jobs.confirm': {
      title: 'Confirm or reject severe decisions as the second person',
      roles: ['lead'],
      scopes: ['review'],
    },
    'jobs.escalated': { title: 'Work on escalated jobs', roles: ['lead'], scopes: ['review'] },
    'jobs.bulk': { title: 'Decide on many jobs at once', roles: ['lead'], scopes: ['review'] },
    'decisions.read': {
      title: 'Read decisions and actions',
      roles: ['reviewer', 'lead', 'appeals', 'legal', 'analyst', 'auditor'],
      scopes: ['read', 'review'],
    },
    'decisions.undo': { title: 'Undo decisions of others', roles: ['lead'], scopes: ['review'] },
    'media.graphic': {
      title: 'See graphic media',
      roles: ['reviewer', 'lead', 'appeals', 'legal'],
      scopes: ['review'],
    },
    'reporters.read': {
      title: 'See how accurate reporters are',
      roles: ['lead', 'analyst', 'auditor'],
      scopes: ['review'],
    },
    'policies.read': {
      title: 'Read policies',
      roles: ['reviewer', 'lead', 'appeals', 'legal', 'analyst', 'auditor', 'admin'],
      scopes: ['read'],
    },
    'policies.write': { title: 'Change policies', roles: ['lead', 'legal'], scopes: ['admin'] },
    'queues.read': {
      title: 'Read queues and routing',
      roles: ['reviewer', 'lead', 'appeals', 'legal', 'analyst', 'auditor', 'admin'],
      scopes: ['read'],
    },
    'queues.write': { title: 'Change queues and routing', roles: ['lead'], scopes: ['admin'] },
    'quality.read': {
      title: 'Read quality reports',
      roles: ['lead', 'analyst', 'auditor'],
      scopes: ['review'],
    },
    'quality.review': {
      title: 'Review decisions of others blind',
      roles: ['reviewer', 'lead'],
      scopes: ['review'],
    },
    'quality.manage': { title: 'Choose golden jobs', roles: ['lead'], scopes: ['review'] },
  },
});

/** What others are told from here. */
export interface ReviewOutbox {
  /** Queues or routing rules changed: judges load them again. */
  'routing.changed': { readonly version: number };
}
