import type { IncidentState } from '@breakwater/contracts/incidents';
import { isId } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { IncidentError, incidentNotFound, wrongState } from './incident-error.ts';
import { findIncident, lockIncident, type StoredIncident } from './store/incidents.ts';

/** An incident of which something is read. Throws IncidentError 404 `incident-not-found`. */
export async function incidentOf(db: Db, id: string): Promise<StoredIncident> {
  const found = isId(id) ? await findIncident(db, id) : undefined;
  if (!found) throw incidentNotFound();
  return found;
}

/** An incident of which something changes, locked. Throws 404 `incident-not-found`, 409 `incident-state`. */
export async function lockIn(trx: Db, id: string, states: readonly IncidentState[]): Promise<StoredIncident> {
  const found = isId(id) ? await lockIncident(trx, id) : undefined;
  if (!found) throw incidentNotFound();
  if (!states.includes(found.status)) throw wrongState(found.status, states.join(' or '));
  return found;
}

/**
 * Whoever declares, confirms, puts in force or sends is a person; the tables hold that too.
 *
 * @example
 * ```ts
 * checkPersonal('key:1') // => throws IncidentError
 * ```
 */
export function checkPersonal(by: string): void {
  if (/^staff:\S/.test(by)) return;
  throw new IncidentError(
    'incident-person-needed',
    'This takes a person in a session; a key is nobody.',
    403,
  );
}
