import type { Incident, IncidentChange } from '@breakwater/contracts/incidents';
import { checkTexts, toInstant } from '@breakwater/kernel';
import { IncidentError } from '../incident-error.ts';
import { checkPersonal, lockIn } from '../lock-incident.ts';
import { MOST_DAYS } from '../most-days.ts';
import type { IncidentsContext } from '../ports.ts';
import { preservedUntil } from '../preserved-days.ts';
import { takeStep, tellChanged } from '../step.ts';
import { endDuties, insertDuty } from '../store/duties.ts';
import { changeKnown, setExpiry } from '../store/incidents.ts';
import { setPreservedUntil } from '../store/preserved.ts';
import { getIncident } from './show-incidents.ts';

const DAY_MS = 86_400_000;
const LONGEST_DAYS = 7;

/** Changes what is known. Throws IncidentError 404 `incident-not-found`, 409 `incident-state`. */
export async function changeIncident(
  context: IncidentsContext,
  id: string,
  change: IncidentChange,
  by: string,
): Promise<Incident> {
  const { title, summary } = change;
  checkTexts({ title, summary });
  await context.storage.work(async (work) => {
    await lockIn(work.db, id, ['declared', 'active']);
    await changeKnown(work.db, id, change);
    const fields = Object.keys(change).sort();
    const at = context.clock.now();
    await takeStep(work, id, { by, step: 'changed', at, note: fields.join(', '), detail: { fields } });
    if (title !== undefined) tellChanged(work, id);
  });
  return getIncident(context, id);
}

/**
 * Has an incident end later or sooner, by a person and on record: at most seven days from now.
 *
 * Throws IncidentError 404 `incident-not-found`, 409 `incident-state`, 422 `incident-end-invalid`.
 */
export async function extendIncident(
  context: IncidentsContext,
  id: string,
  { expiresAt, reason }: { readonly expiresAt: string; readonly reason: string },
  by: string,
): Promise<Incident> {
  checkPersonal(by);
  checkTexts({ reason });
  await context.storage.work(async (work) => {
    const stored = await lockIn(work.db, id, ['declared', 'active']);
    const now = context.clock.now();
    const end = Date.parse(expiresAt);
    const latest = Math.min(now + LONGEST_DAYS * DAY_MS, Date.parse(stored.declaredAt) + MOST_DAYS * DAY_MS);
    if (!(end > now) || end > latest)
      throw new IncidentError(
        'incident-end-invalid',
        `An incident ends within ${LONGEST_DAYS} days from now, and ${MOST_DAYS} days after it was declared at the latest.`,
        422,
        { pointer: '/expiresAt' },
      );
    await setExpiry(work.db, id, toInstant(end));
    await setPreservedUntil(work.db, id, toInstant(preservedUntil(end)));
    const detail = { expiresAt: toInstant(end) };
    await takeStep(work, id, { by, step: 'extended', at: now, note: reason, detail });
    tellChanged(work, id);
  });
  return getIncident(context, id);
}

/** Puts somebody on duty, or off it. */
export async function setDuty(
  context: IncidentsContext,
  id: string,
  { who, duty, on }: { readonly who: string; readonly duty: string; readonly on: boolean },
  by: string,
): Promise<Incident> {
  checkTexts({ who, duty });
  await context.storage.work(async (work) => {
    await lockIn(work.db, id, ['declared', 'active', 'closed']);
    const at = context.clock.now();
    await endDuties(work.db, id, at, who);
    if (on) await insertDuty(work.db, id, { who, duty, at });
    const note = `${who}: ${on ? duty : 'off duty'}`;
    await takeStep(work, id, { by, step: 'duty', at, note, detail: { on } });
  });
  return getIncident(context, id);
}
