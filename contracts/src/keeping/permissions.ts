import { permissions } from '../permissions-of.ts';

/** What may be done here, and who may at first. */
export const keepingPermissions = permissions({
  'accounts.erase': {
    title: 'Erase an account; give out all that is kept of one',
    roles: ['legal'],
    scopes: ['review'],
  },
});
