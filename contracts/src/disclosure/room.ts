import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const disclosureRoom = room({
  name: 'disclosure',
  description: 'What is kept and handed over for orders, by two people.',
  permissions: {
    'disclosure.read': {
      title: 'See what is held, packages and notices to users; no values',
      roles: ['lead', 'legal', 'auditor', 'admin'],
      scopes: ['review'],
    },
    'disclosure.prepare': {
      title: 'Prepare packages and holds',
      roles: ['lead', 'legal'],
      scopes: ['review'],
    },
    'disclosure.approve': {
      title: 'Approve packages as the second person, which shows their values',
      roles: ['legal'],
      scopes: ['review'],
    },
    'disclosure.break-glass': {
      title: 'Disclose alone where a life is in danger',
      roles: ['legal'],
      scopes: ['admin'],
    },
  },
});

/** What others are told from here. */
export interface DisclosureOutbox {
  /** The sign-in log has another key. */
  'disclosure.changed': { readonly what: 'keys' };
}
