import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const ledgerRoom = room({
  name: 'ledger',
  description: 'Matters, obligations, scorecards and reports.',
  permissions: {
    'ledger.read': {
      title: 'Read matters, obligations and scorecards',
      roles: ['lead', 'legal', 'analyst', 'auditor', 'admin'],
      scopes: ['read'],
    },
    'ledger.write': {
      title: 'Keep matters, obligations, representatives and meetings',
      roles: ['lead', 'legal'],
      scopes: ['review'],
    },
    'ledger.decide': {
      title: 'Decide what is contested on scorecards',
      roles: ['legal'],
      scopes: ['review'],
    },
  },
});
