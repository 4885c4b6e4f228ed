import { permissions } from '../permissions-of.ts';

/** What may be done here, and who may at first. */
export const screeningPermissions = permissions({
  'screening.read': {
    title: 'Look names up in lists; see lists, matches and screening cases',
    roles: ['reviewer', 'lead', 'legal', 'analyst', 'auditor', 'admin'],
    scopes: ['read'],
  },
  'screening.decide': {
    title: 'Confirm and clear screening cases',
    roles: ['lead', 'legal', 'analyst'],
    scopes: ['review'],
  },
  'lists.write': {
    title: 'Add lists, load them and choose what is screened',
    roles: ['analyst', 'admin'],
    scopes: ['admin'],
  },
});
