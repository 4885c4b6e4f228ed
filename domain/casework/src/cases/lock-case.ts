import type { CaseState } from '@breakwater/contracts/casework';
import { isId } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { caseNotFound, wrongState } from '../casework-error.ts';
import { findCase, lockCase, type StoredCase } from '../store/cases.ts';

/** A case of which something is read. Throws CaseworkError 404 `case-not-found`. */
export async function caseOf(db: Db, id: string): Promise<StoredCase> {
  const found = isId(id) ? await findCase(db, id) : undefined;
  if (!found) throw caseNotFound();
  return found;
}

/** A case of which something changes, locked until the unit ends. Throws 404 `case-not-found`, 409 `case-state`. */
export async function lockIn(trx: Db, id: string, ...states: readonly CaseState[]): Promise<StoredCase> {
  const found = isId(id) ? await lockCase(trx, id) : undefined;
  if (!found) throw caseNotFound();
  if (!states.includes(found.state)) throw wrongState(found.state, states.join(' or '));
  return found;
}
