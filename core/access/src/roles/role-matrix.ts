import {
  KEY_PERMISSIONS,
  PERMISSION_DECLARATIONS,
  PERMISSIONS,
  type Permission,
  ROLES,
  type Role,
} from '@breakwater/contracts';
import type { RoleMatrix } from '@breakwater/contracts/access';
import { roleInvalid } from '../access-error.ts';
import type { AccessContext } from '../context.ts';
import { keepAdministrator } from '../staff/keep-administrator.ts';
import { readMatrix, writeRole } from '../store/roles.ts';
import { introducePermissions } from './introduce-permissions.ts';

/** What each role may do: stored, and changed by administrators. */
export interface Roles {
  matrix(): Promise<RoleMatrix>;
  /**
   * Gives a role exactly these permissions; it applies from the next request on, in every process.
   * Throws AccessError 422 `role-invalid`, 409 `last-administrator`.
   */
  set(role: string, permissions: readonly string[], by: string): Promise<RoleMatrix>;
  /** Gives permissions that came with this version to the roles that their rooms name; once, at a start. */
  introduce(): Promise<readonly string[]>;
}

export function createRoles(context: AccessContext): Roles {
  const { storage } = context;
  async function matrix(): Promise<RoleMatrix> {
    const stored = new Map(
      (await readMatrix(storage.db)).map(({ role, permissions }) => [role, permissions]),
    );
    return {
      permissions: PERMISSIONS.map((id) => ({
        id,
        title: PERMISSION_DECLARATIONS[id].title,
        keysOnly: KEY_PERMISSIONS.includes(id),
      })),
      roles: ROLES.map((id) => ({
        id,
        permissions: PERMISSIONS.filter((one) => stored.get(id)?.includes(one)),
      })),
    };
  }
  return {
    matrix,
    introduce: () => introducePermissions(context),
    set: async (role, permissions, by) => {
      const known = checkRole(role);
      const given = checkPermissions(permissions);
      await storage.work(async (work) => {
        await keepAdministrator(work.db, () => writeRole(work.db, known, given));
        work.emit('role.changed', { role: known });
        const detail = { permissions: given };
        work.record({ actor: by, action: 'role.changed', subject: known, detail });
      });
      return matrix();
    },
  };
}

function checkRole(role: string): Role {
  const known = ROLES.find((one) => one === role);
  if (known === undefined) throw roleInvalid('', `Roles are ${ROLES.join(', ')}.`);
  return known;
}

function checkPermissions(permissions: readonly string[]): Permission[] {
  const wrong = permissions.findIndex((one) => !(PERMISSIONS as readonly string[]).includes(one));
  if (wrong >= 0)
    throw roleInvalid(`/permissions/${wrong}`, 'There is no such permission; GET /v1/roles lists them.');
  const keysOnly = permissions.findIndex((one) => (KEY_PERMISSIONS as readonly string[]).includes(one));
  if (keysOnly >= 0) {
    throw roleInvalid(`/permissions/${keysOnly}`, 'Only API keys may have this permission, no role.');
  }
  return PERMISSIONS.filter((one) => permissions.includes(one));
}
