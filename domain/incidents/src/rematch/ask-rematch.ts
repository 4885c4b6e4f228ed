import type { IncidentRematch } from '@breakwater/contracts/incidents';
import { isId, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { IncidentError } from '../incident-error.ts';
import { incidentOf, lockIn } from '../lock-incident.ts';
import type { IncidentsContext } from '../ports.ts';
import { takeStep } from '../step.ts';
import {
  cancelRematches,
  findRematch,
  insertRematch,
  lockWaiting,
  type StoredRematch,
  selectRematches,
  widenRematch,
} from '../store/rematches.ts';

const HOUR_MS = 3_600_000;
const DEFAULT_HOURS = 24;
const SHOWN = 50;

/**
 * Has stored events matched again with the indicators of now. What waits for the same incident and has not begun is taken
 * instead: many changes in a minute are one look.
 *
 * Throws IncidentError 404 `incident-not-found`, 409 `incident-state`.
 */
export async function askForRematch(
  context: IncidentsContext,
  id: string,
  ask: { readonly hours?: number | undefined },
  by: string,
): Promise<IncidentRematch> {
  const { storage } = context;
  const rematchId = await storage.work(async (work) => {
    await lockIn(work.db, id, ['active']);
    return askWithin(context, work, id, ask, by);
  });
  return getRematch(context, id, rematchId);
}

/** The same in the unit of the caller, who has locked the incident; says the id. */
export async function askWithin(
  { clock, ids }: IncidentsContext,
  work: Work,
  incidentId: string,
  { hours = DEFAULT_HOURS }: { readonly hours?: number | undefined },
  by: string,
): Promise<string> {
  const now = clock.now();
  const window = { from: toInstant(now - hours * HOUR_MS), to: toInstant(now) };
  const waiting = await lockWaiting(work.db, incidentId);
  if (waiting) {
    await widenRematch(work.db, waiting.id, window);
    return waiting.id;
  }
  const id = ids();
  await insertRematch(work.db, { id, incidentId, askedBy: by, askedAt: toInstant(now), ...window });
  await takeStep(work, incidentId, { by, step: 'rematch-asked', at: now, detail: { rematch: id, hours } });
  return id;
}

/** Looks at the last day, the latest first. */
export async function listRematches(
  { storage: { db } }: IncidentsContext,
  id: string,
): Promise<IncidentRematch[]> {
  await incidentOf(db, id);
  return (await selectRematches(db, id, SHOWN)).map(shownRematch);
}

export async function getRematch(
  { storage: { db } }: IncidentsContext,
  id: string,
  rematchId: string,
): Promise<IncidentRematch> {
  const found = isId(id) && isId(rematchId) ? await findRematch(db, id, rematchId) : undefined;
  if (!found)
    throw new IncidentError('incident-rematch-not-found', 'The incident has no rematch with this id.', 404);
  return shownRematch(found);
}

/** Stops one; what it found stays. Nothing happens to one that is over. */
export async function cancelRematch(
  context: IncidentsContext,
  id: string,
  rematchId: string,
  by: string,
): Promise<IncidentRematch> {
  const { storage, clock } = context;
  await getRematch(context, id, rematchId);
  await storage.work(async (work) => {
    await lockIn(work.db, id, ['active', 'closed']);
    const at = clock.now();
    await cancelRematches(work.db, id, at, rematchId);
    await takeStep(work, id, { by, step: 'rematch-cancelled', at, detail: { rematch: rematchId } });
  });
  return getRematch(context, id, rematchId);
}

/** With rate and what it will take yet. */
function shownRematch({
  nextSeq: _n,
  lastSeq: _l,
  busyMs,
  tailDueAt: _t,
  attempts: _a,
  ...one
}: StoredRematch): IncidentRematch {
  const perSecond = busyMs > 0 ? (one.scanned / busyMs) * 1_000 : undefined;
  const left = Math.max(0, one.total - one.scanned);
  return {
    ...one,
    ...(perSecond !== undefined && { perSecond }),
    ...(one.state === 'working' &&
      perSecond !== undefined &&
      perSecond > 0 && { etaSeconds: left / perSecond }),
  };
}
