import { permissions } from '../permissions-of.ts';

/** What may be done here, and who may at first. */
export const disclosurePermissions = permissions({
  'disclosure.read': {
    title: 'See what is held, packages and notices to users; no values',
    roles: ['lead', 'legal', 'auditor', 'admin'],
    scopes: ['review'],
  },
  'disclosure.prepare': { title: 'Prepare packages and holds', roles: ['lead', 'legal'], scopes: ['review'] },
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
});
