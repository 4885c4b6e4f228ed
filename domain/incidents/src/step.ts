import type { Work } from '@breakwater/storage';
import { insertStep } from './store/steps.ts';

/** Something that was done in an incident. */
export interface Step {
  readonly by: string;
  readonly step: string;
  readonly at: number;
  /** For people, among the steps; never on the audit log. */
  readonly note?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
  /** What it is called on record; after the step when left out. */
  readonly action?: string;
}

/** Puts a step down among those of the incident, and on record. The incident is locked. */
export async function takeStep(
  work: Work,
  incidentId: string,
  { by, step, at, note, detail = {}, action = `incident.${step}` }: Step,
): Promise<void> {
  await insertStep(work.db, incidentId, { at, by, step, ...(note !== undefined && { note }) });
  work.record({ actor: by, action, subject: incidentId, detail });
}

/** Tells every process that what is in force has changed. */
export function tellChanged(work: Work, incidentId: string): void {
  work.emit('incident.changed', { incidentId });
}
