import { PERMISSION_DECLARATIONS, type PermissionDeclaration, ROLES } from '@breakwater/contracts';
import type { AccessContext } from '../context.ts';
import { addToRole, introduce } from '../store/roles.ts';

const ACTOR = 'breakwater';

/**
 * Gives permissions that came with this version to the roles that their rooms name. What was there before stays as
 * administrators have it: a permission is given out once.
 *
 * @returns the permissions that are new
 */
export function introducePermissions(
  { storage }: Pick<AccessContext, 'storage'>,
  declared: Readonly<Record<string, PermissionDeclaration>> = PERMISSION_DECLARATIONS,
): Promise<readonly string[]> {
  return storage.work(async (work) => {
    const fresh = await introduce(work.db, Object.keys(declared));
    for (const role of ROLES) {
      const permissions = fresh.filter((one) => declared[one]?.roles.includes(role));
      if (permissions.length === 0) continue;
      await addToRole(work.db, role, permissions);
      work.emit('role.changed', { role });
      work.record({ actor: ACTOR, action: 'role.extended', subject: role, detail: { permissions } });
    }
    return fresh;
  });
}
