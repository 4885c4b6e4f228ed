import type { Incident } from '@breakwater/contracts/incidents';
import { IncidentError, wrongState } from '../incident-error.ts';
import { checkPersonal, lockIn } from '../lock-incident.ts';
import type { IncidentsContext } from '../ports.ts';
import { askWithin } from '../rematch/ask-rematch.ts';
import { takeStep, tellChanged } from '../step.ts';
import { confirmIncident as writeConfirmed } from '../store/incidents.ts';
import { putIndicatorInForce, selectProposed } from '../store/indicators.ts';
import { fingerprintOf } from './fingerprint.ts';
import { getIncident } from './show-incidents.ts';

/**
 * Confirms an incident as the second person. What people had proposed and nothing spoke against is in force from then on in
 * every process, and the last day is looked at again. What a key or another installation proposed waits for a person.
 *
 * Throws IncidentError 404 `incident-not-found`, 409 `incident-state`, `incident-over`, `incident-changed` where what was
 * seen is not what stands there now, 403 `incident-same-person`, `incident-person-needed`.
 */
export async function confirmIncident(
  context: IncidentsContext,
  id: string,
  fingerprint: string,
  by: string,
): Promise<Incident> {
  checkPersonal(by);
  const { storage, clock } = context;
  await storage.work(async (work) => {
    const stored = await lockIn(work.db, id, ['declared', 'active', 'closed', 'false-alarm', 'debriefed']);
    if (stored.status !== 'declared') throw wrongState(stored.status, 'declared');
    const now = clock.now();
    if (Date.parse(stored.expiresAt) <= now)
      throw new IncidentError(
        'incident-over',
        'Its time is over: declare it anew where it still goes on.',
        409,
      );
    if (stored.declaredBy.trim().toLowerCase() === by.trim().toLowerCase())
      throw new IncidentError(
        'incident-same-person',
        'Another person has to confirm what you declared.',
        403,
      );
    const proposed = await selectProposed(work.db, id);
    if (fingerprintOf(stored, proposed) !== fingerprint)
      throw new IncidentError(
        'incident-changed',
        'Something changed since you looked: load the incident again and read it before you confirm.',
        409,
      );
    await writeConfirmed(work.db, id, by, now);
    const taken = proposed.filter(
      ({ addedBy, checked }) => addedBy.startsWith('staff:') && checked !== 'failed',
    );
    for (const { id: indicator, checked } of taken)
      await putIndicatorInForce(work.db, indicator, { by, at: now, checked });
    await takeStep(work, id, { by, step: 'confirmed', at: now, detail: { indicators: taken.length } });
    tellChanged(work, id);
    if (taken.length > 0) await askWithin(context, work, id, {}, 'system');
  });
  return getIncident(context, id);
}
