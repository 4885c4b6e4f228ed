import type { Addressee, AddresseeChange, NewAddressee } from '@breakwater/contracts/casework';
import { isId, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { CaseworkError } from '../casework-error.ts';
import type { CaseworkContext } from '../ports.ts';
import {
  findAddressee,
  insertAddressee,
  lockAddressee,
  selectAddressees,
  updateAddressee,
  writeRetired,
} from '../store/addressees.ts';
import { checkAddressee } from './check-addressee.ts';

/** By name; those that nothing new is addressed to only where they are asked for. */
export function listAddressees({ storage: { db } }: CaseworkContext, retired = false): Promise<Addressee[]> {
  return selectAddressees(db, retired);
}

/** Throws CaseworkError 404 `addressee-not-found`. */
export async function getAddressee({ storage: { db } }: CaseworkContext, id: string): Promise<Addressee> {
  return known(isId(id) ? await findAddressee(db, id) : undefined);
}

/** Throws CaseworkError 422 `addressee-invalid`. */
export async function addAddressee(
  context: CaseworkContext,
  given: NewAddressee,
  by: string,
): Promise<Addressee> {
  const { storage, ids, clock } = context;
  const checked = checkAddressee(given);
  const id = ids();
  await storage.work(async (work) => {
    await insertAddressee(work.db, id, checked, { at: toInstant(clock.now()), by });
    work.record({ actor: by, action: 'casework.addressee.added', subject: id });
  });
  return getAddressee(context, id);
}

/** What is left out stays. Throws CaseworkError 404 `addressee-not-found`, 409 `addressee-retired`, 422 `addressee-invalid`. */
export async function changeAddressee(
  context: CaseworkContext,
  id: string,
  change: AddresseeChange,
  by: string,
): Promise<Addressee> {
  const { storage, clock } = context;
  await storage.work(async (work) => {
    const before = await standing(work.db, id);
    const { name, platforms, hosts, country, language, channels } = { ...before, ...change };
    const checked = checkAddressee({ name, platforms, hosts, country, language, channels });
    await updateAddressee(work.db, id, checked, { at: toInstant(clock.now()), by });
    const detail = { names: Object.keys(change) };
    work.record({ actor: by, action: 'casework.addressee.changed', subject: id, detail });
  });
  return getAddressee(context, id);
}

/** Nothing new is addressed to it; what is under way goes on. Throws 404 `addressee-not-found`, 409 `addressee-retired`. */
export async function retireAddressee(
  context: CaseworkContext,
  id: string,
  because: string,
  by: string,
): Promise<Addressee> {
  const { storage, clock } = context;
  await storage.work(async (work) => {
    await standing(work.db, id);
    await writeRetired(work.db, id, because.trim(), { at: toInstant(clock.now()), by });
    work.record({ actor: by, action: 'casework.addressee.retired', subject: id });
  });
  return getAddressee(context, id);
}

/** An addressee that was not retired, locked. */
async function standing(trx: Db, id: string): Promise<Addressee> {
  const found = known(isId(id) ? await lockAddressee(trx, id) : undefined);
  if (found.retiredAt !== undefined)
    throw new CaseworkError('addressee-retired', 'This addressee was retired: add it anew.', 409);
  return found;
}

function known(found: Addressee | undefined): Addressee {
  if (found) return found;
  throw new CaseworkError('addressee-not-found', 'There is no addressee with this id.', 404);
}
