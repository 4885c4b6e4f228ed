import { type Role, room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const accessRoom = room({
  name: 'access',
  description: 'Staff, sessions, passkeys, keys and services.',
  permissions: {
    'keys.manage': { title: 'Manage API keys', roles: ['admin'], scopes: ['admin'] },
    'staff.manage': { title: 'Invite, change and disable staff', roles: ['admin'], scopes: ['admin'] },
    'roles.manage': { title: 'Change what roles may do', roles: ['admin'], scopes: ['admin'] },
  },
});

/** What others are told from here. */
export interface AccessOutbox {
  /** An API key was made, changed or revoked: key caches forget. */
  'key.changed': { readonly keyId: string };
  /** A member of staff was changed or disabled: what is remembered of their keys is forgotten. */
  'staff.changed': { readonly staffId: string };
  /** A role lets its holders do something else. */
  'role.changed': { readonly role: Role };
}
