import type { Role } from '../permissions-of.ts';

/** What others are told from here. */
export interface AccessOutbox {
  /** An API key was made, changed or revoked: key caches forget. */
  'key.changed': { readonly keyId: string };
  /** A member of staff was changed or disabled: what is remembered of their keys is forgotten. */
  'staff.changed': { readonly staffId: string };
  /** A role lets its holders do something else. */
  'role.changed': { readonly role: Role };
}
