import { ROLES, type Role } from '@breakwater/contracts';
import { staffInvalid } from '../access-error.ts';

const EMAIL = /^[^\s@\0]{1,64}@[^\s@\0]{1,185}$/u;

/** A name as people write it. Throws AccessError 422 `staff-invalid`. */
export function checkName(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > 200 || trimmed.includes('\0')) {
    throw staffInvalid('/name', 'A name of 1 to 200 characters is needed.');
  }
  return trimmed;
}

/** An e-mail address that can be one. Throws AccessError 422 `staff-invalid`. */
export function checkEmail(email: string): string {
  const trimmed = email.trim();
  if (!EMAIL.test(trimmed))
    throw staffInvalid('/email', 'An e-mail address is needed, like amina@example.org.');
  return trimmed;
}

/** Roles in their fixed order, each once. Throws AccessError 422 `staff-invalid`. */
export function checkRoles(roles: readonly string[]): Role[] {
  const wrong = roles.findIndex((role) => !(ROLES as readonly string[]).includes(role));
  if (wrong >= 0) throw staffInvalid(`/roles/${wrong}`, `Roles are ${ROLES.join(', ')}.`);
  if (roles.length === 0) throw staffInvalid('/roles', 'At least one role is needed.');
  return ROLES.filter((role) => roles.includes(role));
}
