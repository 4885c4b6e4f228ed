import type { Permission } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { lastAdministrator } from '../access-error.ts';
import { countHolders, lockRights } from '../store/roles.ts';

const KEPT: readonly Permission[] = ['staff.manage', 'roles.manage'];

/**
 * Makes a change of who may do what, unless it would leave nobody who can change it again: then nothing of the
 * transaction is kept. One such change happens at a time.
 *
 * @throws AccessError 409 `last-administrator`
 */
export async function keepAdministrator<T>(trx: Db, change: () => Promise<T>): Promise<T> {
  await lockRights(trx);
  const before = await countHolders(trx, KEPT);
  const result = await change();
  const after = await countHolders(trx, KEPT);
  for (const permission of KEPT) {
    if ((before.get(permission) ?? 0) > 0 && (after.get(permission) ?? 0) === 0)
      throw lastAdministrator(permission);
  }
  return result;
}
